import { describe, expect, test } from 'vitest';
import { sigmoid } from '../../../shared/core/model/score.ts';
import { calibrate, type HeldOut } from '../../../shared/training/calibrate.ts';
import { createRandom } from '../../../shared/training/random.ts';

/** Messages that are hostile with the probability that their logit says, shifted by one. */
function messages(count: number): HeldOut[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const logit = 6 * random() - 3;
    return { worst: logit, whole: logit, sentences: 1, hostile: random() < sigmoid(logit - 1) ? 1 : 0 };
  });
}

describe('calibrate', () => {
  const held = messages(2000);
  const fitted = calibrate(held);
  const scoreOf = ({ worst, whole }: HeldOut): number =>
    sigmoid(fitted.bias + fitted.worst * worst + fitted.whole * whole);

  test('finds the shift and the slope', () => {
    expect(fitted.worst + fitted.whole).toBeCloseTo(1, 0);
    expect(fitted.bias).toBeCloseTo(-1, 0);
  });
  test('of all that score about the same, that share is hostile', () => {
    const alike = held.filter((one) => Math.abs(scoreOf(one) - 0.3) < 0.1);
    const share = alike.filter(({ hostile }) => hostile === 1).length / alike.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });
  test('gives numbers where one class is missing', () => {
    const fair = held.filter(({ hostile }) => hostile === 0);
    expect(Object.values(calibrate(fair)).every(Number.isFinite)).toBe(true);
  });
});
