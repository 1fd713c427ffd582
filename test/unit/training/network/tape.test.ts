import { describe, expect, test } from 'vitest';
import { multiplyPlainly } from '../../../../shared/training/network/multiply.ts';
import { createTape, type Tape, type Variable, variable } from '../../../../shared/training/network/tape.ts';
import { createRandom, gaussian } from '../../../../shared/training/random.ts';

type Run = (tape: Tape, ...operands: Variable[]) => Variable | Promise<Variable>;

const numbers = (count: number, seed: number): Float32Array => {
  const random = createRandom(seed);
  // Away from 0, where `relu` has no slope to compare with.
  return Float32Array.from({ length: count }, () => gaussian(random)).map(
    (value) => value + Math.sign(value) * 0.1,
  );
};
const random = (rows: number, columns: number, seed: number): Variable =>
  variable(rows, columns, numbers(rows * columns, seed));

/** A loss of the result with another slope at each number. */
const lossOf = (result: Variable, slopes: Float32Array): number =>
  result.data.reduce((sum, value, at) => sum + value * (slopes[at] ?? Number.NaN), 0);

const STEP = 1e-2;

/** The furthest that the slopes which the tape gives to the operands are from finite differences. */
async function slopeError(run: Run, operands: readonly Variable[]): Promise<number> {
  const tape = createTape(multiplyPlainly);
  const result = await run(tape, ...operands);
  const slopes = numbers(result.data.length, 99);
  result.slope = slopes.slice();
  await tape.back();
  let furthest = 0;
  for (const { data, slope } of operands) {
    for (const [at, value] of data.entries()) {
      const lossAt = async (moved: number): Promise<number> => {
        data[at] = moved;
        const loss = lossOf(await run(createTape(multiplyPlainly), ...operands), slopes);
        data[at] = value;
        return loss;
      };
      const measured = ((await lossAt(value + STEP)) - (await lossAt(value - STEP))) / (2 * STEP);
      furthest = Math.max(furthest, Math.abs(measured - (slope?.[at] ?? Number.NaN)));
    }
  }
  return furthest;
}

const STARTS = [0, 2, 3, 6];
const OPERATIONS: readonly (readonly [name: string, run: Run, operands: readonly Variable[]])[] = [
  [
    'linear',
    (tape, input, weights, bias) => tape.linear(input, weights, bias),
    [random(3, 4, 1), random(4, 2, 2), random(1, 2, 3)],
  ],
  ['add', (tape, one, other) => tape.add(one, other), [random(2, 3, 1), random(2, 3, 2)]],
  ['add of one to itself', (tape, one) => tape.add(one, one), [random(2, 3, 1)]],
  ['relu', (tape, input) => tape.relu(input), [random(3, 4, 1)]],
  ['tanh', (tape, input) => tape.tanh(input), [random(3, 4, 1)]],
  [
    'normaliseRows',
    (tape, input, scale, shift) => tape.normaliseRows(input, scale, shift),
    [random(3, 5, 1), random(1, 5, 2), random(1, 5, 3)],
  ],
  ['pick, also of one row twice', (tape, table) => tape.pick(table, [2, 0, 2], 1.5), [random(4, 3, 1)]],
  ['attend', (tape, input) => tape.attend(input, 2, STARTS), [random(6, 12, 1)]],
  ['meanRows', (tape, input) => tape.meanRows(input, STARTS), [random(6, 3, 1)]],
  [
    'poolRows',
    (tape, input, importance) => tape.poolRows(input, importance, STARTS),
    [random(6, 3, 1), random(6, 2, 2)],
  ],
  ['join', (tape, one, other) => tape.join(one, other), [random(3, 2, 1), random(3, 4, 2)]],
  ['dropout', (tape, input) => tape.dropout(input, 0.5, createRandom(7)), [random(4, 5, 1)]],
  [
    'a residual, an operand of several operations',
    async (tape, input, weights, bias) =>
      tape.add(input, tape.tanh(tape.add(await tape.linear(input, weights, bias), input))),
    [random(2, 3, 1), random(3, 3, 2), random(1, 3, 3)],
  ],
];

describe('the way back agrees with finite differences', () => {
  test.each(OPERATIONS)('%s', async (_, run, operands) => {
    expect(await slopeError(run, operands)).toBeLessThan(3e-3);
  });
});

describe('the way there', () => {
  const tape = createTape(multiplyPlainly);
  const of = (rows: number, columns: number, ...values: number[]): Variable =>
    variable(rows, columns, Float32Array.from(values));
  const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 5));

  test('linear adds the bias to each row', async () => {
    const { data } = await tape.linear(of(2, 1, 1, 2), of(1, 2, 3, 4), of(1, 2, 10, 20));
    expect([...data]).toEqual([13, 24, 16, 28]);
  });
  test('relu keeps what is above 0, tanh squashes', () => {
    expect([...tape.relu(of(1, 3, -1, 0, 2)).data]).toEqual([0, 0, 2]);
    expect([...tape.tanh(of(1, 2, 0, 1)).data]).toEqual(near(0, Math.tanh(1)));
  });
  test('normaliseRows gives mean 0 and variance 1, scaled and shifted', () => {
    const { data } = tape.normaliseRows(of(2, 2, 1, 3, 10, 30), of(1, 2, 1, 2), of(1, 2, 0, 5));
    expect([...data]).toEqual(near(-1, 7, -1, 7));
  });
  test('pick takes rows, times the factor', () => {
    expect([...tape.pick(of(2, 2, 1, 2, 3, 4), [1, 0], 2).data]).toEqual([6, 8, 2, 4]);
  });
  test('attend mixes the values of a message by how its keys answer the query, and of no other message', () => {
    // One head of one number: query, key, value.
    const input = of(3, 3, 1, 2, 10, 0, 0, 20, 5, 5, 30);
    const share = Math.exp(2) / (Math.exp(2) + 1);
    expect([...tape.attend(input, 1, [0, 2, 3]).data]).toEqual(near(10 * share + 20 * (1 - share), 15, 30));
  });
  test('meanRows and poolRows give a row for each message', () => {
    const input = of(3, 1, 1, 3, 8);
    expect([...tape.meanRows(input, [0, 2, 3]).data]).toEqual([2, 8]);
    const importance = of(3, 2, 0, Math.log(3), 0, 0, 4, -4);
    expect([...tape.poolRows(input, importance, [0, 2, 3]).data]).toEqual(near(2, 1.5, 8, 8));
  });
  test('join puts columns side by side', () => {
    expect([...tape.join(of(2, 1, 1, 2), of(2, 2, 3, 4, 5, 6)).data]).toEqual([1, 3, 4, 2, 5, 6]);
  });
  test('linear throws where sizes do not fit', async () => {
    await expect(tape.linear(of(1, 2, 1, 2), of(1, 1, 1), of(1, 1, 1))).rejects.toThrow(
      'expected sizes that fit',
    );
  });
});

describe('dropout', () => {
  const ones = variable(100, 100, new Float32Array(10_000).fill(1));
  const tape = createTape(multiplyPlainly);

  test('at share 0 changes nothing and draws nothing', () => {
    const never = (): number => {
      throw new Error('drew a number');
    };
    expect(tape.dropout(ones, 0, never)).toBe(ones);
  });
  test.each([0.1, 0.25, 0.5])('at share %d drops about as many and scales the others up', (share) => {
    const { data } = tape.dropout(ones, share, createRandom(1));
    const kept = data.filter((value) => value !== 0);
    expect(kept.length / data.length).toBeCloseTo(1 - share, 1);
    for (const value of new Set(kept)) expect(value).toBeCloseTo(1 / (1 - share), 5);
  });
  test('is the same for the same random numbers', () => {
    expect(tape.dropout(ones, 0.3, createRandom(5)).data).toEqual(
      tape.dropout(ones, 0.3, createRandom(5)).data,
    );
  });
});

test('a variable of another count throws', () => {
  expect(() => variable(2, 3, new Float32Array(5))).toThrow('5 numbers came, expected 2 x 3');
});

test('the way back is taken once', async () => {
  const tape = createTape(multiplyPlainly);
  const input = random(1, 2, 1);
  tape.tanh(input).slope = Float32Array.of(1, 1);
  await tape.back();
  const first = input.slope?.slice();
  await tape.back();
  expect(input.slope).toEqual(first);
});
