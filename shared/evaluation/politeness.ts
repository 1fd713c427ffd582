import { createFindStrategies, type Tone } from '#core';
import type { PublicRow } from '../training/public-sets.ts';
import { solveInPlace } from '../training/solve.ts';
import { spearman } from './metrics.ts';

/** Holds the weights back a little, so that strategies that go together have an answer. */
const RIDGE = 1;

/**
 * How well the strategies tell how polite a request is: weights fitted by least squares on the training rows of the
 * politeness set, Spearman's correlation with the readers' score on its dev rows.
 */
export function measurePoliteness(
  rows: readonly PublicRow[],
  { strategies, terms }: Tone,
): { texts: number; spearman: number } {
  const find = createFindStrategies(strategies, terms);
  const inputsOf = (text: string): number[] => {
    const found = new Set(find(text).map(({ id }) => id));
    return [1, ...strategies.map(({ id }) => (found.has(id) ? 1 : 0))];
  };
  const split = (name: PublicRow['split']) =>
    rows
      .filter((row) => row.split === name)
      .map((row) => ({ inputs: inputsOf(row.text), wanted: scoreOf(row) }));
  const weights = leastSquares(split('train'));
  const judged = split('dev').map(({ inputs, wanted }) => ({
    wanted,
    found: inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0),
  }));
  const rho = spearman(
    judged.map(({ found }) => found),
    judged.map(({ wanted }) => wanted),
  );
  return { texts: judged.length, spearman: Number(rho.toFixed(4)) };
}

/** The readers' mean, in standard deviations. Throws on a row without it. */
function scoreOf({ id, tags }: PublicRow): number {
  const score = Number(tags.score ?? tags.z);
  if (!Number.isFinite(score)) throw new Error(`politeness, ${id}: score is ${score}, expected a number`);
  return score;
}

function leastSquares(
  rows: readonly { readonly inputs: readonly number[]; readonly wanted: number }[],
): number[] {
  const size = rows[0]?.inputs.length ?? 0;
  const lines = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size + 1 }, (_unused, column): number => (row === column ? RIDGE : 0)),
  );
  for (const { inputs, wanted } of rows) {
    for (const [row, line] of lines.entries()) {
      const input = inputs[row] ?? 0;
      if (input === 0) continue;
      for (let column = 0; column < size; column++)
        line[column] = (line[column] ?? 0) + input * (inputs[column] ?? 0);
      line[size] = (line[size] ?? 0) + input * wanted;
    }
  }
  solveInPlace(lines);
  return lines.map((line) => line[size] ?? 0);
}
