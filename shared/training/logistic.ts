import { solveInPlace } from './solve.ts';

/** One message: what is known of it, and whether it is hostile. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly hostile: boolean;
}

const ROUNDS = 30;
/** Holds the weights back a little, so that separable observations have an answer. */
const RIDGE: number = 1e-3;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares): the bias, then a weight for each
 * input. For maps from logits to a probability (Platt 1999).
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = (observations[0]?.inputs.length ?? 0) + 1;
  let weights = Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -RIDGE * weight);
    const bend = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? RIDGE : 0)),
    );
    for (const { inputs, hostile } of observations) {
      const values = [1, ...inputs];
      const logit = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-logit));
      for (const [row, value] of values.entries()) {
        slope[row] = (slope[row] ?? 0) + value * ((hostile ? 1 : 0) - share);
        const line = bend[row] ?? [];
        for (const [column, other] of values.entries()) {
          line[column] = (line[column] ?? 0) + value * other * share * (1 - share);
        }
      }
    }
    const lines = bend.map((line, row) => [...line, slope[row] ?? 0]);
    solveInPlace(lines);
    weights = weights.map((weight, at) => weight + (lines[at]?.at(-1) ?? 0));
  }
  return weights;
}
