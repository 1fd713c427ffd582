import { describe, expect, test } from 'vitest';
import { logitOf, sigmoid } from '../../../shared/core/judgement.ts';

describe('logits and probabilities', () => {
  test('sigmoid stays within 0 and 1 at any logit', () => {
    expect([-1e9, 0, 1e9].map(sigmoid)).toEqual([0, 0.5, 1]);
  });
  test.each([0.001, 0.2, 0.5, 0.97])('logitOf undoes sigmoid: %d', (probability) => {
    expect(sigmoid(logitOf(probability))).toBeCloseTo(probability, 9);
  });
  test('the logit of 0 and 1 is finite', () => {
    expect([0, 1].map(logitOf).every(Number.isFinite)).toBe(true);
    expect(logitOf(0)).toBeLessThan(logitOf(0.001));
    expect(logitOf(1)).toBeGreaterThan(logitOf(0.999));
  });
});
