import { describe, expect, test } from 'vitest';
import { addGoalSlope, type Goal } from '../../../shared/training/goals.ts';

const lossOf = (goal: Goal, outputs: Float32Array, base: number): number =>
  addGoalSlope(goal, outputs, base, new Float32Array(outputs.length), 1);
const OUTPUTS = Float32Array.of(9, 0.5, -1, 2, 0.25, 9);

const GOALS: readonly (readonly [name: string, goal: Goal])[] = [
  ['yes', { at: 1, wanted: 1, weight: 1 }],
  ['in doubt', { at: 0, wanted: 0.3, weight: 0.5 }],
  ['one of several', { from: 1, of: 3, chosen: 1, weight: 2 }],
];

describe('addGoalSlope', () => {
  test('of a yes or no is its cross-entropy', () => {
    const loss = lossOf({ at: 0, wanted: 1, weight: 3 }, OUTPUTS, 1);
    expect(loss).toBeCloseTo(-3 * Math.log(1 / (1 + Math.exp(-0.5))), 6);
  });
  test('of one of several is its cross-entropy', () => {
    const sum = Math.exp(0.5) + Math.exp(-1) + Math.exp(2);
    const loss = lossOf({ from: 0, of: 3, chosen: 2, weight: 1 }, OUTPUTS, 1);
    expect(loss).toBeCloseTo(-Math.log(Math.exp(2) / sum), 6);
  });
  test.each(GOALS)('gives the slope of the loss: %s', (_, goal) => {
    const count = 4;
    const slope = new Float32Array(OUTPUTS.length);
    addGoalSlope(goal, OUTPUTS, 1, slope, count);
    for (const at of OUTPUTS.keys()) {
      const moved = (by: number): number =>
        lossOf(
          goal,
          OUTPUTS.map((value, index) => (index === at ? value + by : value)),
          1,
        );
      expect(slope[at]).toBeCloseTo((moved(0.01) - moved(-0.01)) / 0.02 / count, 3);
    }
  });
  test('adds to the slope that is there', () => {
    const slope = Float32Array.of(0, 10);
    addGoalSlope({ at: 1, wanted: 0, weight: 1 }, Float32Array.of(0, 0), 0, slope, 1);
    expect([...slope]).toEqual([0, 10.5]);
  });
  test.each([500, -500])('stays finite at a logit of %i', (logit) => {
    const outputs = Float32Array.of(logit, -logit);
    expect(lossOf({ at: 0, wanted: 1, weight: 1 }, outputs, 0)).toBeCloseTo(Math.max(0, -logit), 6);
    const slope = new Float32Array(2);
    const loss = addGoalSlope({ from: 0, of: 2, chosen: logit > 0 ? 0 : 1, weight: 1 }, outputs, 0, slope, 1);
    expect(Math.abs(loss)).toBe(0);
    expect([...slope].every(Number.isFinite)).toBe(true);
  });
});
