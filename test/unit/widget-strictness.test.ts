import { expect, test } from 'vitest';
import { POLICIES } from '#core';
import { policyOf, readStrictness, STRICTNESS } from '../../widget/strictness.ts';

test('the line falls from low to high, for either model, and nothing else changes', () => {
  const lines = STRICTNESS.map((strictness) => policyOf(strictness).flagAt);
  for (const model of ['small', 'precise'] as const) {
    const own = lines.map((line) => line[model]);
    expect(own).toEqual([...own].sort((a, b) => b - a));
    expect(new Set(own).size).toBe(own.length);
  }
  for (const strictness of STRICTNESS)
    expect({ ...policyOf(strictness), flagAt: 0 }).toEqual({ ...POLICIES.widget, flagAt: 0 });
});

test('is the policy’s own where nothing is said, or something that is none', () => {
  expect([null, '', 'harsh', 'usual'].map((value) => policyOf(readStrictness(value)))).toEqual(
    Array(4).fill(POLICIES.widget),
  );
});
