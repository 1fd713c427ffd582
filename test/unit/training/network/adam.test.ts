import { describe, expect, test } from 'vitest';
import { createLearnt, stepAdam } from '../../../../shared/training/network/adam.ts';

describe('stepAdam', () => {
  test('goes one step size against the slope at first, whatever the slope is', () => {
    const learnt = createLearnt(Float32Array.of(1, 1, 1), { rate: 0.1, decay: 0 });
    stepAdam(learnt, Float32Array.of(5, -0.01, 1000), 1, 1);
    expect([...learnt.data]).toEqual([0.9, 1.1, 0.9].map((value) => expect.closeTo(value, 5)));
  });
  test('takes two steps as by hand', () => {
    const learnt = createLearnt(Float32Array.of(1), { rate: 0.1, decay: 0 });
    stepAdam(learnt, Float32Array.of(2), 1, 1);
    stepAdam(learnt, Float32Array.of(-1), 2, 1);
    const mean = (0.9 * (0.1 * 2) + 0.1 * -1) / (1 - 0.9 ** 2);
    const square = (0.999 * (0.001 * 4) + 0.001 * 1) / (1 - 0.999 ** 2);
    expect(learnt.data[0]).toBeCloseTo(0.9 - (0.1 * mean) / Math.sqrt(square), 5);
  });
  test('takes a share of the step, and of the decay with it', () => {
    const learnt = createLearnt(Float32Array.of(2), { rate: 0.1, decay: 0.5 });
    stepAdam(learnt, Float32Array.of(3), 1, 0.25);
    expect(learnt.data[0]).toBeCloseTo(2 - 0.025 * (1 + 0.5 * 2), 5);
  });
  test('leaves a number without a slope, also where it has moved before', () => {
    const learnt = createLearnt(Float32Array.of(1, 7), { rate: 0.1, decay: 0.5 });
    stepAdam(learnt, Float32Array.of(1, 0), 1, 1);
    expect(learnt.data[1]).toBe(7);
    const moved = learnt.data[0];
    stepAdam(learnt, Float32Array.of(0, 0), 2, 1);
    expect(learnt.data[0]).toBe(moved);
  });
  test('comes to the lowest point of a bowl', () => {
    const learnt = createLearnt(Float32Array.of(5), { rate: 0.1, decay: 0 });
    for (let count = 1; count <= 400; count++) {
      stepAdam(learnt, Float32Array.of(2 * ((learnt.data[0] ?? 0) - 3)), count, 1 - count / 401);
    }
    expect(learnt.data[0]).toBeCloseTo(3, 2);
  });
});
