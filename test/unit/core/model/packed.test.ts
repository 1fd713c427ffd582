import { describe, expect, test } from 'vitest';
import { encodeNumber, LARGEST_PACKED, unpackNumbers } from '../../../../shared/core/model/packed.ts';

const WHOLES = Array.from({ length: 2 * LARGEST_PACKED + 1 }, (_, at) => at - LARGEST_PACKED);
const packed = (wholes: readonly number[], scale: number) => ({
  scale,
  data: wholes.map(encodeNumber).join(''),
});

describe('unpackNumbers', () => {
  test('gives back every number that has a character, times the scale', () => {
    const numbers = unpackNumbers(packed(WHOLES, 0.5), WHOLES.length, 'table');
    expect([...numbers]).toEqual(WHOLES.map((whole) => whole * 0.5));
  });
  test('each number has one character, which JSON carries as it is', () => {
    const characters = WHOLES.map(encodeNumber);
    expect(new Set(characters).size).toBe(WHOLES.length);
    expect(JSON.stringify(characters.join(''))).toHaveLength(WHOLES.length + 2);
  });
  test('of none gives none', () =>
    expect([...unpackNumbers({ scale: 1, data: '' }, 0, 'table')]).toEqual([]));
  test.each([
    [3, 4],
    [5, 4],
  ])('throws on %i numbers in place of %i, naming both and the part', (came, expected) => {
    expect(() => unpackNumbers(packed(Array(came).fill(1), 1), expected, 'first')).toThrow(
      `${came} numbers of first came, expected ${expected}`,
    );
  });
  test.each(['=', ' ', 'é', '\u{1f600}', '\u0000'])(
    'throws on %j, naming the part and the place',
    (character) => {
      const data = `A${character}AAAAAA`.slice(0, 8);
      expect(() => unpackNumbers({ scale: 1, data }, 8, 'first')).toThrow(/first holds ".*" at 1/su);
    },
  );
});
