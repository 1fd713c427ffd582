import { describe, expect, test } from 'vitest';
import { sigmoid } from '../../../shared/core/judgement.ts';
import { fitLogistic, type Observation } from '../../../shared/training/logistic.ts';
import { createRandom } from '../../../shared/training/random.ts';

/** Messages that are hostile with the probability that a line through their two inputs says. */
function observed(count: number): Observation[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const inputs = [6 * random() - 3, 2 * random() - 1];
    const [first = 0, second = 0] = inputs;
    return { inputs, hostile: random() < sigmoid(first - 2 * second - 1) };
  });
}

describe('fitLogistic', () => {
  const observations = observed(4000);
  const [bias = 0, ...weights] = fitLogistic(observations);
  const scoreOf = ({ inputs }: Observation): number =>
    sigmoid(inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), bias));

  test('finds the bias and the weight of each input', () => {
    expect(bias).toBeCloseTo(-1, 0);
    expect(weights).toEqual([expect.closeTo(1, 0), expect.closeTo(-2, 0)]);
  });
  test('of all that score about the same, that share is hostile', () => {
    const alike = observations.filter((one) => Math.abs(scoreOf(one) - 0.3) < 0.1);
    const share = alike.filter(({ hostile }) => hostile).length / alike.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
  });
  test('of all together, the mean score is the share that is hostile', () => {
    const mean = observations.reduce((sum, one) => sum + scoreOf(one), 0) / observations.length;
    expect(mean).toBeCloseTo(observations.filter(({ hostile }) => hostile).length / observations.length, 3);
  });
  test('gives numbers where one class is missing', () => {
    const fair = observations.filter(({ hostile }) => !hostile);
    expect(fitLogistic(fair).every(Number.isFinite)).toBe(true);
  });
  test('gives numbers where an input tells all, and where two inputs are the same', () => {
    const separable = observations.map(({ inputs: [first = 0] }) => ({
      inputs: [first, first],
      hostile: first > 0,
    }));
    const fitted = fitLogistic(separable);
    expect(fitted.every(Number.isFinite)).toBe(true);
    expect(fitted[1]).toBeGreaterThan(0);
    expect(fitted[1]).toBeCloseTo(fitted[2] ?? 0);
  });
  test('of nothing observed is neutral', () => expect(fitLogistic([])).toEqual([0]));
});
