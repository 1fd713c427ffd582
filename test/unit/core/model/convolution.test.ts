import { describe, expect, test } from 'vitest';
import {
  convolve,
  type DenseParts,
  hiddenOf,
  outputsOf,
  poolSentences,
  poolWords,
} from '../../../../shared/core/model/convolution.ts';

const floats = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);

// Two filters over words of one number: the word before; 2.5 less the word behind.
const WEIGHTS = floats(1, 0, 0, 0, 0, -1);
const BIAS = floats(0, 2.5);

describe('convolve', () => {
  test('each filter sees the word and its neighbours; zeros stand beyond the edges, negative results are cut', () => {
    expect([...convolve(floats(1, 2, 3), 1, WEIGHTS, BIAS)]).toEqual([0, 0.5, 1, 0, 2, 2.5]);
  });
  test('sees the order of words', () => {
    expect(convolve(floats(1, 3), 1, WEIGHTS, BIAS)).not.toEqual(convolve(floats(3, 1), 1, WEIGHTS, BIAS));
  });
  test('adds up all numbers of a word', () => {
    const centre = floats(0, 0, 10, 1, 0, 0);
    expect([...convolve(floats(1, 2, 3, 4), 2, centre, floats(0))]).toEqual([12, 34]);
  });
  test('of no words gives nothing', () => {
    expect([...convolve(floats(), 1, WEIGHTS, BIAS)]).toEqual([]);
  });
});

describe('pooling', () => {
  const convolved = floats(0, 0.5, 1, 0, 2, 2.5);
  test('keeps the largest number of each filter, their sum and the number of words', () => {
    expect(poolWords(convolved, 2)).toEqual({ largest: floats(2, 2.5), sum: floats(3, 3), words: 3 });
  });
  test('of sentences is as of one', () => {
    const parts = [poolWords(convolved.subarray(0, 2), 2), poolWords(convolved.subarray(2), 2)];
    expect(poolSentences(parts, 2)).toEqual(poolWords(convolved, 2));
  });
  test('of nothing is zero', () => {
    const nothing = { largest: floats(0, 0), sum: floats(0, 0), words: 0 };
    expect(poolWords(floats(), 2)).toEqual(nothing);
    expect(poolSentences([], 2)).toEqual(nothing);
  });
});

// Two hidden numbers: the largest less 1; the mean, and -4 for the second kind of signal.
const DENSE: DenseParts = {
  first: floats(),
  firstBias: floats(),
  second: floats(),
  secondBias: floats(),
  toHidden: floats(1, 0, 0, 1),
  hiddenBias: floats(-1, 0),
  evidence: floats(5, 0, 0, -4),
  toOutputs: floats(1, 10, 2, 0),
  outputsBias: floats(0.5, -1),
};

describe('the layers behind', () => {
  const pooled = { largest: floats(3), sum: floats(4), words: 2 };
  test('the hidden layer is made of the largest and the mean, negative numbers cut', () => {
    expect([...hiddenOf(pooled, [], DENSE)]).toEqual([2, 2]);
    expect([...hiddenOf({ largest: floats(0), sum: floats(0), words: 2 }, [], DENSE)]).toEqual([0, 0]);
  });
  test('each kind of signal adds its own row, whatever the length', () => {
    expect([...hiddenOf(pooled, [0], DENSE)]).toEqual([7, 2]);
    expect([...hiddenOf(pooled, [0, 1], DENSE)]).toEqual([7, 0]);
  });
  test('of no words at all is finite', () => {
    expect([...hiddenOf({ largest: floats(0), sum: floats(0), words: 0 }, [0], DENSE)]).toEqual([4, 0]);
  });
  test('the layers change none of their weights', () => {
    hiddenOf(pooled, [0], DENSE);
    outputsOf(floats(2, 3), DENSE);
    expect(DENSE.hiddenBias).toEqual(floats(-1, 0));
    expect(DENSE.outputsBias).toEqual(floats(0.5, -1));
  });
  test('the outputs are sums over the hidden numbers', () => {
    expect([...outputsOf(floats(2, 3), DENSE)]).toEqual([8.5, 19]);
    expect([...outputsOf(floats(0, 0), DENSE)]).toEqual([0.5, -1]);
  });
});
