import { describe, expect, test } from 'vitest';
import { FOLDS, foldsOf } from '../../../shared/training/folds.ts';

const ORDER = 'my order has not arrived and nobody answers the phone';
const apart = Array.from(
  { length: 200 },
  (_, index) => `text ${(index * 7919) % 10_007} of ${index * index} kinds`,
);

describe('foldsOf', () => {
  test('gives each text one of five folds, the same on every call', () => {
    const folds = foldsOf(apart);
    expect(folds).toEqual(foldsOf(apart));
    expect(folds).toHaveLength(apart.length);
    for (const fold of folds) expect(Number.isInteger(fold) && fold >= 0 && fold < FOLDS).toBe(true);
  });
  test('puts near-duplicates into one fold', () => {
    const [one, other, third] = foldsOf([ORDER, `${ORDER.toUpperCase()}!!`, ORDER.replace('phone', 'chat')]);
    expect(new Set([one, other, third]).size).toBe(1);
  });
  test('puts texts that are linked through a third into one fold', () => {
    const [start, end] = ['the blue parcel came late', 'and the red one was broken in half'];
    const folds = foldsOf([start, `${start} ${end}`, end]);
    expect(new Set(folds).size).toBe(1);
  });
  test('spreads unlike texts over all folds', () => {
    const unlike = [
      'refund please',
      'where is it',
      'router offline',
      'cold pizza',
      'lost luggage',
      'wrong size',
      'thank you',
      'card declined',
      'app crashes',
      'no answer',
      'late bus',
      'bad smell',
      'you moron',
      'hello there',
      'cancel mine',
    ];
    expect(new Set(foldsOf(unlike)).size).toBe(FOLDS);
  });
  test('takes empty and very short texts', () => expect(foldsOf(['', 'a', '😀'])).toHaveLength(3));
});
