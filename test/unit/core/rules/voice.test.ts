import { describe, expect, test } from 'vitest';
import { signalsOf } from '../support/stages.ts';

/** The voices of the insults of a draft, each once. */
const voices = (draft: string): string =>
  [...new Set(signalsOf(draft).map(({ voice }) => voice))].join(' and ');

describe('whether the words are meant', () => {
  test.each([
    ['you are an idiot', 'direct'],
    ['you are not an idiot', 'negated'],
    ["I don't think you are an idiot", 'negated'],
    ['I never believe how stupid you are', 'direct'],
    ['not now, you idiot', 'direct'],
    ["don't you idiots read", 'direct'],
    ['your agent called me an idiot', 'reported'],
    ['he told us we were stupid', 'reported'],
    ['your driver said: move it, idiot', 'reported'],
    ['I called you an idiot', 'direct'],
    ['they told me it was sent, you idiot', 'direct'],
    ['they told me, you are an idiot', 'reported'],
    ['the note says "stupid customer" on it', 'reported'],
    ["the note says 'stupid customer' on it", 'reported'],
    ['“you idiot” is what he wrote', 'reported'],
    ['the "agent" is an idiot', 'direct'],
    ['a 5" screen for an idiot', 'direct'],
    ['"you are an idiot"', 'direct'],
  ])('%s: %s', (draft, expected) => expect(voices(draft)).toBe(expected));

  test('all sentences of a quotation are somebody else\u2019s', () => {
    expect(voices('The note says "Get lost. You are a moron. Stupid!" and I kept it.')).toBe('reported');
  });
});

test('100 kB of quotation marks do not hang', () => {
  expect(voices('" \' '.repeat(25_000))).toBe('');
});
