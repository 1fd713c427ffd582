import { describe, expect, test } from 'vitest';
import { disguise } from '../../../shared/training/disguise.ts';
import { createRandom } from '../../../shared/training/random.ts';

const TEXT =
  'Your agent promised delivery yesterday, nobody answered my message and the parcel never arrived.';
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('disguise', () => {
  test('is the same for the same random numbers, another for others', () => {
    expect(disguise(TEXT, 0.5, createRandom(1))).toBe(disguise(TEXT, 0.5, createRandom(1)));
    expect(disguise(TEXT, 0.5, createRandom(1))).not.toBe(disguise(TEXT, 0.5, createRandom(2)));
  });
  test('changes nothing at share 0', () => {
    for (const seed of SEEDS) expect(disguise(TEXT, 0, createRandom(seed))).toBe(TEXT);
  });
  test('at share 1 changes nearly every longer word', () => {
    const words = TEXT.match(/[a-z]{4,}/giu) ?? [];
    const kept = SEEDS.flatMap((seed) => {
      const changed = new Set(disguise(TEXT, 1, createRandom(seed)).match(/[a-z]+/giu));
      return words.filter((word) => changed.has(word));
    });
    expect(kept.length / (words.length * SEEDS.length)).toBeLessThan(0.1);
  });
  test('changes about the share of the longer words', () => {
    const text = 'delivery '.repeat(1000).trim();
    const changed = disguise(text, 0.25, createRandom(3)).match(/\bdelivery\b/gu) ?? [];
    expect(changed.length).toBeGreaterThan(700);
    expect(changed.length).toBeLessThan(800);
  });
  test('leaves short words, numbers and marks', () => {
    const short = 'I am at no. 4471, ok? It is so bad :( and I pay!';
    for (const seed of SEEDS) expect(disguise(short, 1, createRandom(seed))).toBe(short);
  });
  test('never empties a text or a word', () => {
    for (const text of ['late', 'Late', 'über', 'abcd']) {
      for (const seed of SEEDS) {
        expect(disguise(text, 1, createRandom(seed)).length).toBeGreaterThanOrEqual(text.length - 1);
      }
    }
  });
  test('mistypes more often than it disguises', () => {
    const plain = SEEDS.filter((seed) => /^[a-z]+$/u.test(disguise('delivery', 1, createRandom(seed))));
    expect(plain.length).toBeGreaterThan(SEEDS.length / 2);
    expect(plain.length).toBeLessThan(SEEDS.length);
  });
  test('takes an empty text', () => expect(disguise('', 1, createRandom(1))).toBe(''));
});
