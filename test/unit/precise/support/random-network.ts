import type { Parts } from '../../../../shared/precise/network.ts';
import { parametersOf, SIZES } from '../../../../shared/precise/parameters.ts';
import { type Variable, variable } from '../../../../shared/training/network/tape.ts';
import { createRandom, gaussian } from '../../../../shared/training/random.ts';

/** A network of the full sizes with random numbers, of about the size that learnt ones have. */
export function randomNetwork(pieces: number, outputs: number, seed: number): Map<string, Variable> {
  const random = createRandom(seed);
  const parts = [['embeddings', pieces, SIZES.narrow] as const, ...parametersOf(outputs)];
  return new Map(
    parts.map(([name, rows, columns]) => {
      const { middle, spread } = sizeOf(name, rows);
      const data = new Float32Array(rows * columns);
      for (let at = 0; at < data.length; at++) data[at] = middle + spread * gaussian(random);
      return [name, variable(rows, columns, data)];
    }),
  );
}

function sizeOf(name: string, rows: number): { middle: number; spread: number } {
  if (name.endsWith('.weights')) return { middle: 0, spread: 1 / Math.sqrt(rows) };
  return { middle: name.endsWith('.scale') ? 1 : 0, spread: 0.2 };
}

/** The same numbers as the page's network reads them. */
export const partsOf = (network: ReadonlyMap<string, Variable>, pieces: number, outputs: number): Parts => ({
  pieces,
  outputs,
  value: (name, row, column) => {
    const part = network.get(name);
    return part?.data[row * part.columns + column] ?? Number.NaN;
  },
});
