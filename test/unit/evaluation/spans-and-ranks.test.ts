import { describe, expect, test } from 'vitest';
import { characterF1, spearman } from '../../../shared/evaluation/metrics.ts';

describe('characterF1', () => {
  const span = (start: number, end: number) => ({ start, end });
  test('is 1 for the same characters, however they are cut', () => {
    expect(characterF1([span(0, 4)], [span(0, 2), span(2, 4)])).toBe(1);
    expect(characterF1([], [])).toBe(1);
  });
  test('is 0 where one side has none, or none in common', () => {
    expect(characterF1([], [span(0, 2)])).toBe(0);
    expect(characterF1([span(0, 2)], [span(2, 4)])).toBe(0);
  });
  test('is the harmonic mean of precision and recall; what is marked twice counts once', () => {
    // Two of three found are right, two of four wanted are found.
    expect(characterF1([span(0, 3), span(1, 2)], [span(1, 5)])).toBeCloseTo(4 / 7);
  });
});

describe('spearman', () => {
  test('is 1 and -1 for the same and the opposite order, whatever the distances', () => {
    expect(spearman([1, 2, 3], [10, 20, 900])).toBeCloseTo(1);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  });
  test('ties share the mean of their ranks', () => {
    // Ranks 1.5, 1.5, 3 beside 1, 2, 3.
    expect(spearman([5, 5, 7], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2));
  });
});
