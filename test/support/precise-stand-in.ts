import { OUTPUT_COUNT } from '../../shared/core/model/outputs.ts';
import { layoutOf, type PreciseCalibration } from '../../shared/precise/model-file.ts';
import { UNREVIEWED } from '../../shared/training/precise/calibrate-review.ts';
import { UNMEASURED } from '../../shared/training/precise/measure-rounding.ts';
import { renderPreciseModel } from '../../shared/training/precise/render-model.ts';

const SCORE = { worst: 0, whole: 0, small: 0, length: 0 } as const;
const CALIBRATIONS = {
  flag: { ...SCORE, bias: 9 },
  pass: { ...SCORE, bias: -9 },
} as const satisfies Record<string, PreciseCalibration>;

/** The file of a precise model that knows nothing, and flags every draft or passes every one. */
export function standInModel(outcome: 'flag' | 'pass'): Uint8Array<ArrayBuffer> {
  const vocabulary = ['<pad>', '<s>', '</s>', '<a>', '<b>', '<c>', '\u2581', 'a'].map(
    (piece) => [piece, -1] as const,
  );
  const parts = new Map(
    layoutOf(vocabulary.length, OUTPUT_COUNT).map(({ name, rows, columns }) => [
      name,
      { rows, columns, data: new Float32Array(rows * columns) },
    ]),
  );
  const calibration = CALIBRATIONS[outcome];
  return Uint8Array.from(
    renderPreciseModel(
      { vocabulary, outputs: OUTPUT_COUNT, calibration, rounding: UNMEASURED, review: UNREVIEWED },
      parts,
    ),
  );
}
