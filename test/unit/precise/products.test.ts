import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../shared/precise/assembly.ts';
import { createProducts, type Products } from '../../../shared/precise/products.ts';
import { multiplyPlainly } from '../../../shared/training/network/multiply.ts';
import { createRandom, gaussian } from '../../../shared/training/random.ts';

interface Case {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly input: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

function randomCase(rows: number, inner: number, columns: number, seed = 1): Case {
  const random = createRandom(seed);
  const numbers = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => gaussian(random));
  return {
    rows,
    inner,
    columns,
    input: numbers(rows * inner),
    weights: numbers(inner * columns),
    bias: numbers(columns),
  };
}

const pack = (products: Products, { inner, columns, weights, bias }: Case) =>
  products.pack(
    inner,
    columns,
    (row, column) => weights[row * columns + column] ?? Number.NaN,
    (column) => bias[column] ?? Number.NaN,
  );

/** The product by its definition. */
const naive = ({ rows, inner, columns, input, weights, bias }: Case): number[] =>
  Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let sum = bias[column] ?? Number.NaN;
    for (let k = 0; k < inner; k++) {
      sum += (input[row * inner + k] ?? Number.NaN) * (weights[k * columns + column] ?? Number.NaN);
    }
    return sum;
  });

const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Number.NaN))), 0);

const ROOM = 4096;
const WAYS = [
  ['the kernel', createKernel],
  ['plain JavaScript', () => undefined],
] as const;

test('this machine has the kernel, so that both ways are tested', () => {
  expect(createKernel()).toBeDefined();
});

describe.each(WAYS)('products by %s', (_, create) => {
  test.each([
    [1, 1, 1],
    [4, 8, 8],
    [3, 5, 7],
    [5, 3, 9],
    [8, 16, 24],
    [13, 31, 17],
    [1, 100, 33],
  ])('%i x %i times %i columns is the product by definition', (rows, inner, columns) => {
    const one = randomCase(rows, inner, columns);
    const products = createProducts(ROOM, ROOM, create);
    const output = products.multiply(one.input, pack(products, one));
    expect(output).toHaveLength(rows * columns);
    expect(furthest(output, naive(one))).toBeLessThan(1e-4);
  });
  test('keeps several weights apart, whatever the order in which they are used', () => {
    const products = createProducts(ROOM, ROOM, create);
    const cases = [randomCase(3, 5, 7, 1), randomCase(6, 9, 2, 2), randomCase(1, 12, 40, 3)];
    const packed = cases.map((one) => ({ one, weights: pack(products, one) }));
    for (const { one, weights } of [...packed, ...packed.toReversed()]) {
      expect(furthest(products.multiply(one.input, weights), naive(one))).toBeLessThan(1e-4);
    }
  });
  test('keeps earlier weights while memory grows', () => {
    const products = createProducts(ROOM, ROOM, create);
    const first = randomCase(4, 20, 20, 1);
    const weights = pack(products, first);
    const large = randomCase(2, 300, 300, 2);
    const largeWeights = [pack(products, large), pack(products, large)];
    expect(furthest(products.multiply(first.input, weights), naive(first))).toBeLessThan(1e-4);
    for (const own of largeWeights) {
      expect(furthest(products.multiply(large.input, own), naive(large))).toBeLessThan(1e-3);
    }
  });
  test('a result stays as it is when the next product is made', () => {
    const products = createProducts(ROOM, ROOM, create);
    const [one, other] = [randomCase(4, 8, 8, 1), randomCase(4, 8, 8, 2)];
    const output = products.multiply(one.input, pack(products, one));
    const before = output.slice();
    products.multiply(other.input, pack(products, other));
    expect(output).toEqual(before);
  });
  test('an infinite row leaves the others alone', () => {
    const one = randomCase(3, 5, 7);
    one.input.fill(Number.POSITIVE_INFINITY, 5, 10);
    const products = createProducts(ROOM, ROOM, create);
    const output = products.multiply(one.input, pack(products, one));
    const expected = naive(one);
    expect(furthest(output.subarray(0, 7), expected.slice(0, 7))).toBeLessThan(1e-4);
    expect(furthest(output.subarray(14), expected.slice(14))).toBeLessThan(1e-4);
  });
  test('throws on more numbers than there is room for, rather than overwrite the weights', () => {
    const one = randomCase(5, 3, 9);
    const tight = createProducts(8 * 3, 8 * 16, create);
    expect(furthest(tight.multiply(one.input, pack(tight, one)), naive(one))).toBeLessThan(1e-4);
    for (const [input, output] of [
      [5 * 3, 8 * 16],
      [8 * 3, 5 * 9],
    ] as const) {
      const products = createProducts(input, output, create);
      const weights = pack(products, one);
      expect(() => products.multiply(one.input, weights)).toThrow('15 numbers for weights of 3 x 9 came');
    }
  });
  test('throws on rows that are not whole', () => {
    const products = createProducts(ROOM, ROOM, create);
    const weights = pack(products, randomCase(1, 5, 3));
    expect(() => products.multiply(new Float32Array(7), weights)).toThrow('expected whole rows');
  });
});

test('kernel, plain JavaScript and the training product agree', async () => {
  const one = randomCase(7, 40, 19);
  const [kernel, plain] = WAYS.map(([, create]) => {
    const products = createProducts(ROOM, ROOM, create);
    return products.multiply(one.input, pack(products, { ...one, bias: new Float32Array(19) }));
  });
  const training = await multiplyPlainly(
    { rows: 7, columns: 40, data: one.input },
    { rows: 40, columns: 19, data: one.weights },
  );
  expect(furthest(kernel ?? [], training.data)).toBeLessThan(1e-4);
  expect(furthest(kernel ?? [], plain ?? [])).toBeLessThan(1e-4);
  expect(kernel).toHaveLength(7 * 19);
});
