import { expect, test } from 'vitest';
import { createRandom, shuffledOrder } from '../../../shared/training/random.ts';

test('the same seed gives the same numbers, in [0, 1) and evenly spread', () => {
  const numbers = Array.from({ length: 10_000 }, createRandom(1));
  expect(Array.from({ length: 3 }, createRandom(1))).toEqual(numbers.slice(0, 3));
  expect(Array.from({ length: 3 }, createRandom(2))).not.toEqual(numbers.slice(0, 3));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((number) => number < 0.25).length).toBeGreaterThan(2300);
});

test('a shuffled order holds every number once, in another order', () => {
  const order = [...shuffledOrder(100, createRandom(1))];
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(order).not.toEqual([...order].sort((a, b) => a - b));
  expect([...shuffledOrder(0, createRandom(1))]).toEqual([]);
});
