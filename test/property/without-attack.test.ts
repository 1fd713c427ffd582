import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES, withoutAttack } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { draft, RUNS } from './support/arbitraries.ts';

const scorer = createScorer(loadBundle());
const without = (typed: string): string | undefined => withoutAttack(typed, scorer, POLICIES.widget);

/** Whether the characters of `part` stand in `whole` in this order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('withoutAttack, of any draft', () => {
  test('is shorter than the draft, and says something', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const rest = without(typed);
        if (rest === undefined) return;
        expect(rest.length).toBeLessThan(typed.length);
        expect(rest.trim()).not.toBe('');
      }),
      RUNS,
    );
  });
  test('is made of what was typed, in that order, but for capitals', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const rest = without(typed);
        if (rest !== undefined) expect(isSubsequence(rest.toLowerCase(), typed.toLowerCase())).toBe(true);
      }),
      RUNS,
    );
  });
  test('has no word that was not typed', () => {
    const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    fc.assert(
      fc.property(draft, (typed) => {
        const words = wordsOf(typed);
        for (const word of wordsOf(without(typed) ?? ''))
          expect(words.some((one) => one.includes(word))).toBe(true);
      }),
      RUNS,
    );
  });
  test('is not flagged, and has nothing more to take out', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const rest = without(typed);
        if (rest === undefined) return;
        expect(scorer.judge(rest, POLICIES.widget).outcome).not.toBe('flag');
        expect(without(rest)).toBeUndefined();
      }),
      RUNS,
    );
  });
});
