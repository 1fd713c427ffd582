import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { measureWithout, readMixed, shareLeft } from '../../../shared/evaluation/without.ts';
import { ruleScorer } from '../core/support/rule-scorer.ts';

describe('what is left of an attack', () => {
  test.each([
    ['you are an idiot', 'Where is it? You are an idiot.', 1],
    ['you are an idiot', 'Where is it?', 0],
    ['you are an idiot', 'You are late.', 1 / 3],
    ['idiot', 'Where is the idiot?', 1],
    ['idiot', 'Where is idiotic Tom?', 0],
    ['!!!', 'Where is it?', 0],
  ])('%j in %j: %d', (words, rest, share) => expect(shareLeft(words, rest)).toBeCloseTo(share));
});

test('reads the messages, with the figures outside the hostile words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'otherend-mixed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'mixed.jsonl');
  const line = {
    text: 'Order 55120 is late. You are 2 idiots.',
    hostile: ['You are 2 idiots'],
    keep: ['late'],
  };
  writeFileSync(path, JSON.stringify(line));
  expect(readMixed(path)).toEqual([{ ...line, figures: ['55120'] }]);
  writeFileSync(path, JSON.stringify({ ...line, keep: ['early'] }));
  expect(() => readMixed(path)).toThrow('"early" is not in "Order 55120 is late');
  writeFileSync(path, JSON.stringify({ ...line, keep: [] }));
  expect(() => readMixed(path)).toThrow(`${path}:1:`);
});

test('counts what is flagged, offered, clean and whole', () => {
  const cases = [
    {
      text: 'Order 55120 is late. You are an idiot. Cancel it.',
      hostile: ['You are an idiot.'],
      figures: ['55120'],
      keep: ['order 55120', 'cancel it'],
    },
    { text: 'Order 55120 is late. Cancel it.', hostile: ['late'], figures: ['55120'], keep: [] },
    { text: 'You are an idiot.', hostile: ['You are an idiot.'], figures: [], keep: [] },
    {
      text: 'You are an idiot. Is it here?',
      hostile: ['Is it here?'],
      figures: ['7'],
      keep: ['Is it there?'],
    },
  ];
  expect(measureWithout(cases, ruleScorer, ruleScorer)).toEqual({
    messages: 4,
    flagged: 3,
    offered: 2,
    clean: 1,
    whole: 1,
    kept: 1,
  });
});
