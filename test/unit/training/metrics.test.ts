import { describe, expect, test } from 'vitest';
import { calibrationError, recallAtFalseAlarms, rocAuc, share } from '../../../shared/evaluation/metrics.ts';

const judged = (hostile: readonly number[], fair: readonly number[]) => [
  ...hostile.map((score) => ({ score, hostile: true })),
  ...fair.map((score) => ({ score, hostile: false })),
];

describe('rocAuc', () => {
  test.each([
    ['all in order', [0.9, 0.8], [0.2, 0.1], 1],
    ['all the wrong way round', [0.1], [0.9], 0],
    ['ties count half', [0.5], [0.5], 0.5],
    // Of six pairs four are in order and one is tied.
    ['counted by hand', [0.9, 0.4, 0.3], [0.4, 0.1], 4.5 / 6],
  ])('%s', (_, hostile, fair, area) => expect(rocAuc(judged(hostile, fair))).toBeCloseTo(area));
  test('is no number where a class is missing', () => {
    expect(rocAuc(judged([1], []))).toBeNaN();
    expect(rocAuc([])).toBeNaN();
  });
});

describe('recallAtFalseAlarms', () => {
  const fair = Array.from({ length: 100 }, (_, index) => index / 100);
  test('lets at most that share of the rest through', () => {
    expect(recallAtFalseAlarms(judged([0.975, 0.985, 0.5, 1], fair), 0.02)).toBe(0.75);
    expect(recallAtFalseAlarms(judged([0.99, 1], fair), 0)).toBe(0.5);
  });
  test('ties with the rest are not counted as found', () => {
    expect(recallAtFalseAlarms(judged([0.5], [0.5, 0.5, 0.5]), 0.02)).toBe(0);
  });
});

test('share is that of the texts for which it holds', () => {
  expect(share([1, 2, 3, 4], (one) => one > 3)).toBe(0.25);
  expect(share([], () => true)).toBeNaN();
});

describe('calibrationError', () => {
  test('is nothing where of each score that share is hostile', () => {
    expect(calibrationError(judged([0.5], [0.5]))).toBeCloseTo(0);
    expect(calibrationError(judged([1], [0]))).toBeCloseTo(0);
  });
  test('is how far the scores are off', () => {
    expect(calibrationError(judged([], [0.3, 0.3]))).toBeCloseTo(0.3);
    expect(calibrationError(judged([0.9], [0.9]))).toBeCloseTo(0.4);
  });
});
