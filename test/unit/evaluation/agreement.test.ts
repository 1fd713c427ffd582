import { describe, expect, test } from 'vitest';
import { measureAgreement } from '../../../shared/evaluation/agreement.ts';
import type { Annotation } from '../../../shared/training/annotations.ts';

/** A reading by letter: h hostile, f fair, u unclear, a blank where it was not read. */
const readingOf = (letters: string): Map<string, Annotation> =>
  new Map(
    Array.from(letters).flatMap((letter, at): [string, Annotation][] => {
      if (letter === ' ') return [];
      if (letter === 'h') return [[`${at}`, { found: at % 2 === 0 ? 'insult' : 'threat', target: 'reader' }]];
      return [[`${at}`, { found: letter === 'u' ? 'unclear' : 'banter', target: '-' }]];
    }),
  );
const measure = (first: string, second: string) => measureAgreement(readingOf(first), readingOf(second));

describe('measureAgreement', () => {
  test('is as by hand', () => {
    // Both hostile 4, both fair 3, one against the other 2 and 1: half by chance 0.6 * 0.5 + 0.4 * 0.5.
    const { texts, same, kappa } = measure('hhhhhhffff', 'hhhhfffffh');
    expect(texts).toBe(10);
    expect(same).toBeCloseTo(0.7, 10);
    expect(kappa).toBeCloseTo((0.7 - 0.5) / (1 - 0.5), 10);
  });
  test('is 1 where both always say the same', () => {
    expect(measure('hfhf', 'hfhf')).toEqual({ texts: 4, same: 1, kappa: 1 });
  });
  test('has a kappa of 0 where they agree no more than by chance', () => {
    expect(measure('hhff', 'hfhf')).toEqual({ texts: 4, same: 0.5, kappa: 0 });
  });
  test('has a negative kappa where they disagree', () => expect(measure('hf', 'fh').kappa).toBe(-1));
  test('leaves out what either called unclear and what was read once', () => {
    expect(measure('hfhuf h', 'hfuf h ').texts).toBe(2);
  });
});
