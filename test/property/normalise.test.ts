import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../shared/core/text/normalise.ts';
import { draft, RUNS } from './support/arbitraries.ts';

describe('normalise, of any draft', () => {
  test('changes nothing when applied to its own text', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const { text } = normalise(typed);
        expect(normalise(text).text).toBe(text);
      }),
      RUNS,
    );
  });
  test('keeps one place for each unit, inside the draft, in order, never empty', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const { text, from, until } = normalise(typed);
        expect([from.length, until.length]).toEqual([text.length, text.length]);
        for (let at = 0; at < text.length; at++) {
          const [start = -1, end = -1, before = 0] = [from[at], until[at], from[at - 1]];
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      }),
      RUNS,
    );
  });
  test('never cuts a pair of surrogates', () => {
    const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
    const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
    fc.assert(
      fc.property(draft, (typed) => {
        const { from, until } = normalise(typed);
        for (const place of [...from, ...until]) {
          expect(isHigh(typed.charCodeAt(place - 1)) && isLow(typed.charCodeAt(place))).toBe(false);
        }
      }),
      RUNS,
    );
  });
  test('has neither capitals nor control characters in its text', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const { text } = normalise(typed);
        expect(text).toBe(text.toLowerCase());
        expect(text).not.toMatch(/[\p{Cs}\p{Cf}\p{Mn}]|(?!\n)\p{Cc}/u);
      }),
      RUNS,
    );
  });
});
