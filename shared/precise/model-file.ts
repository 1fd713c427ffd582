import type { Parts } from './network.ts';
import { parametersOf, SIZES } from './parameters.ts';
import type { Vocabulary } from './pieces.ts';
import type { ReviewCalibration } from './review.ts';

/** How the answers of the network become a score; see `combineLogits`. */
export interface PreciseCalibration {
  readonly bias: number;
  /** Weights of the precise network's worst sentence and whole message. */
  readonly worst: number;
  readonly whole: number;
  /** Weight of the small model's calibrated logit. */
  readonly small: number;
  /** Weight of the logarithm of the number of sentences. */
  readonly length: number;
}

/** How far rounding to whole numbers moved the network's logit of an attack, over held-out texts. */
export interface Rounding {
  readonly texts: number;
  readonly mean: number;
  readonly largest: number;
}

/** What stands before the numbers in the file. */
export interface PreciseHeader {
  readonly format: number;
  readonly vocabulary: Vocabulary;
  readonly outputs: number;
  readonly calibration: PreciseCalibration;
  readonly rounding: Rounding;
  readonly review: ReviewCalibration;
}

/** The precise model as read from its file. */
export interface PreciseModel extends PreciseHeader {
  readonly parts: Parts;
}

/** The format that this code reads. */
export const PRECISE_FORMAT = 3;

/**
 * The parts in the order of the file. A matrix is stored as whole numbers from -127 to 127 with one scale a
 * column, the embeddings with one a row; what has a single row is stored as it is.
 */
export const layoutOf = (pieces: number, outputs: number) =>
  [['embeddings', pieces, SIZES.narrow] as const, ...parametersOf(outputs)].map(([name, rows, columns]) => ({
    name,
    rows,
    columns,
    scales: name === 'embeddings' ? rows : rows === 1 ? 0 : columns,
  }));

const BYTES = 4;
const CALIBRATION_KEYS = [
  'bias',
  'worst',
  'whole',
  'small',
  'length',
] as const satisfies readonly (keyof PreciseCalibration)[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isCalibration = (value: unknown): boolean =>
  isObject(value) && CALIBRATION_KEYS.every((key) => Number.isFinite(Reflect.get(value, key)));
const isRounding = (value: unknown): boolean =>
  isObject(value) && ['texts', 'mean', 'largest'].every((key) => Number.isFinite(Reflect.get(value, key)));
const isReview = (value: unknown): boolean =>
  isObject(value) &&
  ['bias', 'fault', 'kind', 'rule'].every((key) => Number.isFinite(Reflect.get(value, key)));
const isPiece = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number';
const isHeader = (value: unknown): value is PreciseHeader =>
  isObject(value) &&
  'vocabulary' in value &&
  Array.isArray(value.vocabulary) &&
  value.vocabulary.every(isPiece) &&
  'outputs' in value &&
  Number.isInteger(value.outputs) &&
  'calibration' in value &&
  isCalibration(value.calibration) &&
  'rounding' in value &&
  isRounding(value.rounding) &&
  'review' in value &&
  isReview(value.review);

/**
 * Reads the model file: the header's length (32 bits, little-endian), the header as JSON, then for each part its
 * scales as float32 and its numbers. Throws, saying what came and what was expected, on anything else.
 */
export function readPreciseModel(file: ArrayBuffer): PreciseModel {
  if (file.byteLength < BYTES)
    throw new Error(`precise model: ${file.byteLength} bytes came, expected a model file`);
  const length = new DataView(file).getUint32(0, true);
  if (BYTES + length > file.byteLength) {
    throw new Error(
      `precise model: a header of ${length} bytes in ${file.byteLength} came, expected a model file`,
    );
  }
  const header: unknown = JSON.parse(readText(new Uint8Array(file, BYTES, length)));
  const format: unknown = isObject(header) ? Reflect.get(header, 'format') : undefined;
  if (format !== PRECISE_FORMAT) {
    throw new Error(
      `precise model: format ${format} came, expected ${PRECISE_FORMAT}; rebuild with "npm run train"`,
    );
  }
  if (!isHeader(header)) {
    throw new Error(
      'precise model: a header of another shape came, expected vocabulary, outputs, calibration, rounding and review',
    );
  }
  const parts = new Map<string, (row: number, column: number) => number>();
  let at = BYTES + length;
  for (const { name, rows, columns, scales } of layoutOf(header.vocabulary.length, header.outputs)) {
    const bytes = scales === 0 ? columns * BYTES : scales * BYTES + rows * columns;
    if (at + bytes > file.byteLength) {
      throw new Error(
        `precise model: ends within "${name}" at byte ${file.byteLength}, expected ${at + bytes}`,
      );
    }
    // A copy, since the numbers may begin anywhere.
    const numbers = new Float32Array(file.slice(at, at + (scales === 0 ? columns : scales) * BYTES));
    const whole = new Int8Array(file, at + numbers.byteLength, scales === 0 ? 0 : rows * columns);
    const byRow = name === 'embeddings';
    parts.set(name, (row, column) =>
      scales === 0
        ? (numbers[column] ?? 0)
        : (whole[row * columns + column] ?? 0) * (numbers[byRow ? row : column] ?? 0),
    );
    at += bytes;
  }
  if (at !== file.byteLength) {
    throw new Error(`precise model: ${file.byteLength} bytes came, expected ${at}`);
  }
  return {
    ...header,
    parts: {
      pieces: header.vocabulary.length,
      outputs: header.outputs,
      value: (part, row, column) => parts.get(part)?.(row, column) ?? 0,
    },
  };
}

/** UTF-8 without TextDecoder, which not every surrounding has among its types. */
function readText(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}
