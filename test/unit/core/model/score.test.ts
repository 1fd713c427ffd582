import { describe, expect, test } from 'vitest';
import {
  messageLogit,
  rawLogit,
  sigmoid,
  weightOf,
  worstAndWhole,
} from '../../../../shared/core/model/score.ts';

const weights = { bits: 2, scale: 0.5, bias: -1, values: Int8Array.from([1, 2, 3, 4]), evidence: [0, 5, 7] };
const sumOf = (sum: number, count: number, evidence: readonly number[] = []) => ({ sum, count, evidence });

describe('from weights to a score', () => {
  test('a feature is looked up by the first bits of its hash', () => {
    expect([0, 0x40000000, 0x80000000, 0xffffffff].map((hash) => weightOf(weights, hash))).toEqual([
      1, 2, 3, 4,
    ]);
  });
  test('a text without features has the bias alone', () => expect(rawLogit(weights, sumOf(0, 0))).toBe(-1));
  test('the same text twice over counts for more by the root of two', () => {
    const once = rawLogit(weights, sumOf(8, 16)) + 1;
    expect(rawLogit(weights, sumOf(16, 32)) + 1).toBeCloseTo(once * Math.SQRT2);
  });
  test('signals weigh by themselves, whatever the length', () => {
    expect(rawLogit(weights, sumOf(0, 0, [1, 2]))).toBe(11);
    expect(rawLogit(weights, sumOf(8, 16, [1]))).toBe(rawLogit(weights, sumOf(8, 16)) + 5);
  });
  test('a kind of signal counts once in a message', () => {
    const [worst, whole] = worstAndWhole(weights, [sumOf(0, 0, [1]), sumOf(0, 0, [1])]);
    expect(whole).toBe(worst);
  });
  test('one hostile sentence is the worst, however many fair ones stand beside it', () => {
    const fair = sumOf(-8, 16);
    const hostile = sumOf(40, 16);
    const [worst, whole] = worstAndWhole(weights, [fair, hostile, fair, fair]);
    expect(worst).toBe(rawLogit(weights, hostile));
    expect(whole).toBeLessThan(worst);
  });
  test('a message of no sentences has a finite score', () => {
    const calibration = { bias: 1, worst: 1, whole: 1, length: 1 };
    expect(Number.isFinite(messageLogit(weights, [], calibration))).toBe(true);
  });
  test('the calibration weighs worst, whole and the number of sentences', () => {
    const sums = [sumOf(8, 16), sumOf(8, 16)];
    const [worst, whole] = worstAndWhole(weights, sums);
    const calibration = { bias: 0.5, worst: 2, whole: 3, length: 4 };
    expect(messageLogit(weights, sums, calibration)).toBeCloseTo(
      0.5 + 2 * worst + 3 * whole + 4 * Math.log(2),
    );
  });
  test('sigmoid stays within 0 and 1 at any logit', () => {
    expect([-1e9, 0, 1e9].map(sigmoid)).toEqual([0, 0.5, 1]);
  });
});
