import { expect, test } from 'vitest';
import { OUTPUT_COUNT } from '../../../shared/core/model/outputs.ts';
import { LEARNT_OUTPUTS } from '../../../shared/training/attack-goals.ts';
import { UNCALIBRATED } from '../../../shared/training/precise/calibrate-precise.ts';
import { UNREVIEWED } from '../../../shared/training/precise/calibrate-review.ts';
import { UNMEASURED } from '../../../shared/training/precise/measure-rounding.ts';
import { renderPreciseModel } from '../../../shared/training/precise/render-model.ts';
import { readTrained } from '../../../shared/training/precise/train-again.ts';
import { randomNetwork } from './support/random-network.ts';

const VOCABULARY = ['<pad>', '<s>', '</s>', '<a>', '<b>', '<c>', '\u2581', 'a'].map(
  (piece) => [piece, -1] as const,
);
const before = randomNetwork(VOCABULARY.length, OUTPUT_COUNT, 9);
const header = { vocabulary: VOCABULARY, outputs: OUTPUT_COUNT, calibration: UNCALIBRATED };
const file = Uint8Array.from(
  renderPreciseModel({ ...header, rounding: UNMEASURED, review: UNREVIEWED }, before),
).buffer;
const { vocabulary, network } = readTrained(file);

test('a model file comes back with its pieces and the numbers that were rounded', () => {
  expect(vocabulary).toEqual(VOCABULARY);
  for (const [name, { rows, columns, data }] of before) {
    const after = network.get(name);
    for (let row = 0; row < Math.min(rows, 3); row++) {
      for (let column = 0; column < columns; column++) {
        const came = after?.data[row * after.columns + column] ?? Number.NaN;
        expect(Math.abs(came - (data[row * columns + column] ?? 0)), name).toBeLessThan(0.05);
      }
    }
  }
});

test('outputs that only training asks for begin at 0', () => {
  const outputs = network.get('outputs.weights');
  expect(outputs?.columns).toBe(LEARNT_OUTPUTS);
  const extra = outputs?.data.filter((_, at) => at % LEARNT_OUTPUTS >= OUTPUT_COUNT) ?? [];
  expect(extra.length).toBeGreaterThan(0);
  expect(new Set(extra)).toEqual(new Set([0]));
});

test('its numbers are shared, so that threads can learn on them', () => {
  expect([...network.values()].every(({ data }) => data.buffer instanceof SharedArrayBuffer)).toBe(true);
});
