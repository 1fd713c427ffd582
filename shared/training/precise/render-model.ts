import { layoutOf, PRECISE_FORMAT, type PreciseHeader, readPreciseModel } from '../../precise/model-file.ts';
import type { Matrix } from '../network/multiply.ts';

const LARGEST = 127;

/** The bytes of the model file; see `readPreciseModel`. Throws where a part is missing or has another size. */
export function renderPreciseModel(
  header: Omit<PreciseHeader, 'format'>,
  parts: ReadonlyMap<string, Matrix>,
): Buffer {
  const rendered = layoutOf(header.vocabulary.length, header.outputs).map(
    ({ name, rows, columns, scales }) => {
      const part = parts.get(name);
      // The outputs that only training asks for stand behind the others and are cut off.
      if (part === undefined || part.rows !== rows || part.columns < columns) {
        throw new Error(
          `precise model: "${name}" is ${part?.rows} x ${part?.columns}, expected ${rows} x ${columns}`,
        );
      }
      const value = (row: number, column: number): number => part.data[row * part.columns + column] ?? 0;
      if (scales === 0) return floats(Array.from({ length: columns }, (_, column) => value(0, column)));
      return quantise(rows, columns, name === 'embeddings', value);
    },
  );
  return Buffer.concat([renderHeader(header), ...rendered]);
}

function renderHeader(header: Omit<PreciseHeader, 'format'>): Buffer {
  const json = Buffer.from(JSON.stringify({ format: PRECISE_FORMAT, ...header }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json]);
}

/** The same model with other calibrations. */
export function withCalibration(
  file: Buffer,
  changed: Partial<Pick<PreciseHeader, 'calibration' | 'review'>>,
): Buffer {
  const { buffer, byteOffset, byteLength } = file;
  const { vocabulary, outputs, calibration, rounding, review } = readPreciseModel(
    new Uint8Array(buffer, byteOffset, byteLength).slice().buffer,
  );
  const numbers = file.subarray(4 + file.readUInt32LE(0));
  const header = { vocabulary, outputs, calibration, rounding, review, ...changed };
  return Buffer.concat([renderHeader(header), numbers]);
}

const floats = (numbers: readonly number[]): Buffer => Buffer.from(Float32Array.from(numbers).buffer);

function quantise(
  rows: number,
  columns: number,
  byRow: boolean,
  value: (row: number, column: number) => number,
): Buffer {
  const largest = new Float64Array(byRow ? rows : columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = byRow ? row : column;
      largest[at] = Math.max(largest[at] ?? 0, Math.abs(value(row, column)));
    }
  }
  const scales = Array.from(largest, (size) => Math.fround(size > 0 ? size / LARGEST : 1));
  const whole = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const scale = scales[byRow ? row : column] ?? 1;
      whole[row * columns + column] = Math.round(value(row, column) / scale);
    }
  }
  return Buffer.concat([floats(scales), Buffer.from(whole.buffer)]);
}
