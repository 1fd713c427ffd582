import { SIZES } from '../../precise/parameters.ts';
import { createSplitPieces, type Vocabulary } from '../../precise/pieces.ts';
import type { EncoderSource } from './source.ts';
import type { MapVectors } from './word-vectors.ts';

/** The pieces that the encoder learns with, and the embeddings that it begins with. */
export interface StartingPieces {
  readonly vocabulary: Vocabulary;
  readonly embeddings: Float32Array;
}

const BLANK = '\u2581';
const RESERVED = 6;
/** What normalised text can hold: no capitals but "I", no letters outside ASCII. */
const REACHABLE = /^\u2581?(?:I|[\x20-\x40\x5b-\x7e]*)$/u;
/** A new word is likelier than nearly every way to put it together from pieces. */
const NEW_WORD = -8;
/** How far a new word's embedding follows its word vector, the rest its pieces. */
const VECTOR_SHARE = 0.6;

/**
 * The published pieces that normalised text can hold, and each of `words` that falls into several of them, as a
 * piece of its own: its embedding begins between its pieces' mean and what its word vector stands for.
 */
export function startingPieces(
  source: EncoderSource,
  words: readonly string[],
  mapVector: MapVectors,
): StartingPieces {
  const table = source.parts.get('embeddings');
  if (table === undefined) throw new Error('encoder: no embeddings');
  const rowOf = (piece: number): Float32Array =>
    table.data.subarray(piece * SIZES.narrow, (piece + 1) * SIZES.narrow);
  const split = createSplitPieces(source.vocabulary);
  const kept = source.vocabulary.flatMap(([piece], at) => (at < RESERVED || REACHABLE.test(piece) ? at : []));
  const vocabulary = kept.flatMap((at) => {
    const entry = source.vocabulary[at];
    return entry === undefined ? [] : [entry];
  });
  const added = words.filter((word) => split(word).length > 1);
  const rows = kept.map(rowOf);
  for (const word of added) {
    const mean = meanOf(split(word).map(rowOf));
    const vector = mapVector(word);
    rows.push(
      vector === undefined
        ? mean
        : mean.map((value, at) => (1 - VECTOR_SHARE) * value + VECTOR_SHARE * (vector[at] ?? 0)),
    );
  }
  const embeddings = new Float32Array(rows.length * SIZES.narrow);
  for (const [at, row] of rows.entries()) embeddings.set(row, at * SIZES.narrow);
  return {
    vocabulary: [...vocabulary, ...added.map((word) => [BLANK + word, NEW_WORD] as const)],
    embeddings,
  };
}

function meanOf(rows: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(SIZES.narrow);
  for (const row of rows) {
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (row[at] ?? 0) / rows.length;
  }
  return mean;
}

const WORD = /[a-z']+/gu;

/** Words of at least three letters that stand at least `fewest` times in the texts, most frequent first. */
export function frequentWords(texts: Iterable<string>, fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, count]) => word.length > 2 && count >= fewest)
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([word]) => word);
}
