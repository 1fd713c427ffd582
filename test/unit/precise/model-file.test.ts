import { describe, expect, test } from 'vitest';
import {
  layoutOf,
  PRECISE_FORMAT,
  type PreciseHeader,
  readPreciseModel,
} from '../../../shared/precise/model-file.ts';
import { variable } from '../../../shared/training/network/tape.ts';
import { renderPreciseModel, withCalibration } from '../../../shared/training/precise/render-model.ts';
import { randomNetwork } from './support/random-network.ts';

const OUTPUTS = 12;
const HEADER: Omit<PreciseHeader, 'format'> = {
  vocabulary: [
    ['<unk>', 0],
    ['\u2581né', -1.5],
    ['\u{1f600}', -2],
  ],
  outputs: OUTPUTS,
  calibration: { bias: -1, worst: 0.5, whole: 0.25, small: 0.125, length: 0 },
  rounding: { texts: 3, mean: 0.01, largest: 0.04 },
  review: { bias: 1, fault: 2, kind: 3, rule: 4.5 },
};
const PIECES = HEADER.vocabulary.length;
const network = randomNetwork(PIECES, OUTPUTS + 2, 3);
const file = new Uint8Array(renderPreciseModel(HEADER, network)).buffer;
const headerLength = new DataView(file).getUint32(0, true);

/** A file with this in the header's place. */
function withHeader(header: unknown): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const numbers = new Uint8Array(file, 4 + headerLength);
  const other = new Uint8Array(4 + json.length + numbers.length);
  new DataView(other.buffer).setUint32(0, json.length, true);
  other.set(json, 4);
  other.set(numbers, 4 + json.length);
  return other.buffer;
}
const whole = { format: PRECISE_FORMAT, ...HEADER };

describe('the model file', () => {
  const model = readPreciseModel(file);

  test('carries vocabulary, sizes and calibration as they were', () => {
    const { parts, ...header } = model;
    expect(header).toEqual(whole);
    expect(parts).toMatchObject({ pieces: PIECES, outputs: OUTPUTS });
  });
  test.each(layoutOf(PIECES, OUTPUTS).map((part) => [part.name, part] as const))(
    'carries %s within half a step of its scale',
    (name, { rows, columns, scales }) => {
      const part = network.get(name) ?? variable(0, 0);
      const of = (row: number, column: number): number =>
        part.data[row * part.columns + column] ?? Number.NaN;
      const largest = new Float64Array(Math.max(rows, columns));
      const line = name === 'embeddings' ? (row: number) => row : (_: number, column: number) => column;
      const each = (visit: (row: number, column: number) => void): void => {
        for (let row = 0; row < rows; row++)
          for (let column = 0; column < columns; column++) visit(row, column);
      };
      each((row, column) => {
        const at = line(row, column);
        largest[at] = Math.max(largest[at] ?? 0, Math.abs(of(row, column)));
      });
      let worst = 0;
      each((row, column) => {
        const step = scales === 0 ? 0 : (largest[line(row, column)] ?? 0) / 127;
        const error = Math.abs(model.parts.value(name, row, column) - of(row, column));
        worst = Math.max(worst, error - step * 0.5001);
      });
      expect(worst).toBeLessThanOrEqual(0);
      expect(model.parts.value(name, rows - 1, columns - 1)).not.toBe(0);
    },
  );
  test('a part without numbers other than 0 comes back as 0', () => {
    const zero = new Map(network);
    zero.set('embeddings', variable(PIECES, 256));
    const { parts } = readPreciseModel(new Uint8Array(renderPreciseModel(HEADER, zero)).buffer);
    expect(parts.value('embeddings', 1, 1)).toBe(0);
  });
  test('takes the same bytes for the same network', () => {
    expect(renderPreciseModel(HEADER, network).equals(new Uint8Array(file))).toBe(true);
  });
});

test('withCalibration changes what it is given and nothing else', () => {
  const calibration = { bias: 2, worst: 3, whole: 4, small: 5, length: 6.5 };
  const review = { bias: 1, fault: 1, kind: 1, rule: 1 };
  const changed = (parts: object): Buffer => withCalibration(Buffer.from(file), parts);
  const expected = (parts: object): Buffer => renderPreciseModel({ ...HEADER, ...parts }, network);
  for (const parts of [{ calibration }, { review }, { calibration, review }]) {
    expect(changed(parts).equals(expected(parts))).toBe(true);
  }
});

describe('renderPreciseModel throws', () => {
  test('where a part is missing', () => {
    const missing = new Map(network);
    missing.delete('pool.values.bias');
    expect(() => renderPreciseModel(HEADER, missing)).toThrow('"pool.values.bias" is undefined x undefined');
  });
  test('where a part has another size', () => {
    const other = new Map(network);
    other.set('embeddings', variable(PIECES + 1, 256));
    expect(() => renderPreciseModel(HEADER, other)).toThrow('"embeddings" is 4 x 256, expected 3 x 256');
  });
});

describe('readPreciseModel says what came and what was expected', () => {
  test('of an empty buffer', () => {
    expect(() => readPreciseModel(new ArrayBuffer(0))).toThrow('0 bytes came, expected a model file');
  });
  test('of a page that came in its place', () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer;
    expect(() => readPreciseModel(page)).toThrow(/a header of \d+ bytes in 39 came, expected a model file/u);
  });
  test('of a file cut in the header', () => {
    expect(() => readPreciseModel(file.slice(0, headerLength))).toThrow('expected a model file');
  });
  test('of a file cut in a part', () => {
    const expected = 4 + headerLength + PIECES * 4 + PIECES * 256;
    expect(() => readPreciseModel(file.slice(0, expected - 1))).toThrow(
      `ends within "embeddings" at byte ${expected - 1}, expected ${expected}`,
    );
    const last = file.byteLength - 1;
    expect(() => readPreciseModel(file.slice(0, last))).toThrow(
      `ends within "agent.outputs.bias" at byte ${last}, expected ${last + 1}`,
    );
  });
  test('of a longer file', () => {
    const longer = new Uint8Array(file.byteLength + 1);
    longer.set(new Uint8Array(file));
    expect(() => readPreciseModel(longer.buffer)).toThrow(
      `${file.byteLength + 1} bytes came, expected ${file.byteLength}`,
    );
  });
  test.each([
    ['another format', { ...whole, format: 1 }, 'format 1 came, expected 3; rebuild with "npm run train"'],
    ['another format of another shape', { format: 1 }, 'format 1 came, expected 3'],
    ['no format', HEADER, 'format undefined came, expected 3'],
    ['no object', 7, 'format undefined came, expected 3'],
    ['null', null, 'format undefined came, expected 3'],
    [
      'no vocabulary',
      { ...whole, vocabulary: undefined },
      'a header of another shape came, expected vocabulary',
    ],
    ['a vocabulary of words', { ...whole, vocabulary: ['a', 'b', 'c'] }, 'a header of another shape came'],
    ['no outputs', { ...whole, outputs: null }, 'a header of another shape came'],
    ['half an output', { ...whole, outputs: 1.5 }, 'a header of another shape came'],
    ['no calibration', { ...whole, calibration: null }, 'a header of another shape came'],
    [
      'half a calibration',
      { ...whole, calibration: { bias: 1, worst: 2 } },
      'a header of another shape came',
    ],
    ['no review', { ...whole, review: { bias: 1 } }, 'a header of another shape came'],
    ['no rounding', { ...whole, rounding: undefined }, 'a header of another shape came'],
    ['more outputs', { ...whole, outputs: OUTPUTS + 1 }, 'ends within "agent.outputs.weights"'],
  ])('of a header with %s', (_, header, message) => {
    expect(() => readPreciseModel(withHeader(header))).toThrow(message);
  });
});
