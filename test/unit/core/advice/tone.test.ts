import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTone, type Tone } from '#core';
import { PATHS } from '../../../../shared/training/paths.ts';

const read = (): Tone => JSON.parse(readFileSync(PATHS.tone, 'utf8'));

test('the tone file that ships is read', () => expect(readTone(read())).toEqual(read()));

test.each([
  ['nothing', () => undefined, 'tone rules: the file is undefined, expected an object'],
  [
    'a rule without patterns',
    (tone: Tone) => ({ ...tone, rules: [{ ...tone.rules[0], id: 'x', patterns: 'calm' }] }),
    'rule x: patterns is "calm", expected a list',
  ],
  [
    'an unknown category',
    (tone: Tone) => ({ ...tone, rules: [{ ...tone.rules[0], id: 'x', category: 'rude' }] }),
    'rule x: category is "rude", expected blame, command',
  ],
  [
    'an unknown severity of a kind',
    (tone: Tone) => ({ ...tone, kinds: { ...tone.kinds, blame: { ...tone.kinds.blame, severity: 3 } } }),
    'kinds.blame.severity is "3", expected info',
  ],
  [
    'a topic without a step',
    (tone: Tone) => ({ ...tone, topics: [{ ...tone.topics[0], id: 'late', own: [1] }] }),
    'topic late: own is "1", expected a list of texts',
  ],
  [
    'a strategy that is not said to be good or bad',
    (tone: Tone) => ({ ...tone, strategies: [{ ...tone.strategies[0], id: 'hedge', keep: 'no' }] }),
    'strategy hedge: keep is "no", expected true or false',
  ],
])('%s throws, naming it', (_, broken, message) => {
  expect(() => readTone(broken(read()))).toThrow(message);
});
