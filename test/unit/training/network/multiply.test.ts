import { describe, expect, test } from 'vitest';
import { type Matrix, multiplyPlainly } from '../../../../shared/training/network/multiply.ts';

const matrix = (...lines: readonly (readonly number[])[]): Matrix => ({
  rows: lines.length,
  columns: lines[0]?.length ?? 0,
  data: Float32Array.from(lines.flat()),
});

const FIRST = matrix([1, 2, 3], [4, 5, 6]);
const SECOND = matrix([7, 8], [9, 0], [-1, 2]);
const PRODUCT = matrix([22, 14], [67, 44]);

describe('multiplyPlainly', () => {
  test('gives the product by hand', async () => {
    expect(await multiplyPlainly(FIRST, SECOND)).toEqual(PRODUCT);
  });
  test('turns the first if asked', async () => {
    const turned = matrix([1, 4], [2, 5], [3, 6]);
    expect(await multiplyPlainly(turned, SECOND, 'first')).toEqual(PRODUCT);
  });
  test('turns the second if asked', async () => {
    const turned = matrix([7, 9, -1], [8, 0, 2]);
    expect(await multiplyPlainly(FIRST, turned, 'second')).toEqual(PRODUCT);
  });
  test('skips no column where a factor is 0', async () => {
    expect(await multiplyPlainly(matrix([0, 1]), matrix([5, 6], [7, 8]))).toEqual(matrix([7, 8]));
  });
  test.each([
    ['none', FIRST, FIRST],
    ['first', FIRST, SECOND],
    ['second', FIRST, SECOND],
  ] as const)('throws where the sizes do not fit, turned: %s', async (turned, one, other) => {
    await expect(multiplyPlainly(one, other, turned)).rejects.toThrow(
      `${one.rows} x ${one.columns} and ${other.rows} x ${other.columns} came (turned: ${turned}), expected sizes that fit`,
    );
  });
});
