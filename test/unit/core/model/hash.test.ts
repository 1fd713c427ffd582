import { expect, test } from 'vitest';
import { hashText, hashWith, spread } from '../../../../shared/core/model/hash.ts';

test('hashText is FNV-1a', () => {
  // Test vectors of the algorithm's authors (isthe.com/chongo/tech/comp/fnv).
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('a')).toBe(0xe40c292c);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

test('hashText takes a part of a text like the part by itself', () => {
  expect(hashText('a foobar', 2, 8)).toBe(hashText('foobar'));
  expect(hashText('foobar', 3, 3)).toBe(hashText(''));
});

test('spread gives unsigned 32-bit numbers, apart for neighbours in their first bits', () => {
  const firstBits = Array.from({ length: 1000 }, (_, index) => spread(hashWith(1, index)) >>> 22);
  for (const bits of firstBits) expect(bits).toBeGreaterThanOrEqual(0);
  expect(new Set(firstBits).size).toBeGreaterThan(500);
});
