import { describe, expect, test } from 'vitest';
import { SIZES } from '../../../shared/precise/parameters.ts';
import { createSplitPieces } from '../../../shared/precise/pieces.ts';
import type { EncoderSource } from '../../../shared/training/precise/source.ts';
import { frequentWords, startingPieces } from '../../../shared/training/precise/vocabulary.ts';
import { fitMap } from '../../../shared/training/precise/word-vectors.ts';
import { createRandom, gaussian } from '../../../shared/training/random.ts';

const LETTERS = Array.from('aelmnort');
const MARKS = ['<unk>', '<s>', '</s>', '<1>', '<2>', '<3>'];

/** A source of these pieces and single letters, whose every embedding is the number of its piece. */
function sourceOf(pieces: readonly string[]): EncoderSource {
  const all = [...MARKS, ...pieces, ...LETTERS];
  const data = new Float32Array(all.length * SIZES.narrow).map((_, at) => Math.floor(at / SIZES.narrow));
  return {
    vocabulary: all.map((piece) => [piece, LETTERS.includes(piece) ? -8 : -5]),
    parts: new Map([['embeddings', { rows: all.length, columns: SIZES.narrow, data }]]),
  };
}

describe('frequentWords', () => {
  test('gives words of three letters and more, most frequent first, then by the alphabet', () => {
    const texts = ["Late late, ok ok ok don't", "so LATE! don't", 'cart cart', 'once'];
    expect(frequentWords(texts, 2)).toEqual(['late', 'cart', "don't"]);
  });
  test('leaves out what stands more seldom', () => expect(frequentWords(['late late cart'], 3)).toEqual([]));
});

describe('startingPieces', () => {
  const source = sourceOf([
    '\u2581',
    '\u2581late',
    'moron',
    '\u2581mo',
    'ron',
    'Cap',
    '\u2581I',
    'é',
    '4',
    '!',
  ]);
  const rowOf = (embeddings: Float32Array, piece: number): Set<number> =>
    new Set(embeddings.subarray(piece * SIZES.narrow, (piece + 1) * SIZES.narrow));

  test('keeps the marks and the pieces that normalised text can hold, with their embeddings', () => {
    const { vocabulary, embeddings } = startingPieces(source, [], () => undefined);
    expect(vocabulary.map(([piece]) => piece)).toEqual([
      ...MARKS,
      '\u2581',
      '\u2581late',
      'moron',
      '\u2581mo',
      'ron',
      '\u2581I',
      '4',
      '!',
      ...LETTERS,
    ]);
    expect(embeddings).toHaveLength(vocabulary.length * SIZES.narrow);
    expect(
      rowOf(
        embeddings,
        vocabulary.findIndex(([piece]) => piece === '\u2581I'),
      ),
    ).toEqual(new Set([12]));
  });
  test('adds words that fall into several pieces, at the mean of these', () => {
    const { vocabulary, embeddings } = startingPieces(source, ['late', 'moron'], () => undefined);
    expect(vocabulary.at(-1)?.[0]).toBe('\u2581moron');
    expect(vocabulary.filter(([piece]) => piece === '\u2581late')).toHaveLength(1);
    const pieces = createSplitPieces(source.vocabulary)('moron');
    expect(pieces).toHaveLength(2);
    const mean = pieces.reduce((sum, piece) => sum + piece, 0) / 2;
    expect(rowOf(embeddings, vocabulary.length - 1)).toEqual(new Set([mean]));
  });
  test('leans towards the word vector where there is one', () => {
    const plain = startingPieces(source, ['moron'], () => undefined);
    const leaning = startingPieces(source, ['moron'], () => new Float32Array(SIZES.narrow).fill(100));
    const [before = 0] = rowOf(plain.embeddings, plain.vocabulary.length - 1);
    const [after = 0] = rowOf(leaning.embeddings, leaning.vocabulary.length - 1);
    expect(after).toBeCloseTo(0.4 * before + 60, 4);
  });
  test('an added word is one piece from then on', () => {
    const { vocabulary } = startingPieces(source, ['moron'], () => undefined);
    expect(createSplitPieces(vocabulary)('late moron')).toEqual([7, vocabulary.length - 1]);
  });
  test('throws where the source has no embeddings', () => {
    expect(() => startingPieces({ vocabulary: [], parts: new Map() }, [], () => undefined)).toThrow(
      'no embeddings',
    );
  });
});

describe('fitMap', () => {
  const DIMENSIONS = 100;
  const random = createRandom(3);
  const draw = (count: number, size: number): Float32Array =>
    Float32Array.from({ length: count }, () => size * gaussian(random));
  const map = Array.from({ length: SIZES.narrow }, () => draw(DIMENSIONS, 0.1));
  const imageOf = (vector: Float32Array): number[] =>
    map.map((line) => line.reduce((sum, factor, at) => sum + factor * (vector[at] ?? Number.NaN), 0));
  const words = Array.from({ length: 160 }, (_, at) => `word${at}`);
  // Large, so that holding back the coefficients hardly matters.
  const vectors = new Map([...words, 'new', 'unblanked'].map((word) => [word, draw(DIMENSIONS, 100)]));
  const pieces = [...words.map((word) => `\u2581${word}`), 'unblanked', '\u2581without'];
  const data = Float32Array.from(
    pieces.flatMap((piece) => {
      const vector = piece.startsWith('\u2581') ? vectors.get(piece.slice(1)) : undefined;
      return vector === undefined ? [...draw(SIZES.narrow, 1000)] : imageOf(vector);
    }),
  );
  const mapVector = fitMap(
    {
      vocabulary: pieces.map((piece) => [piece, -3]),
      parts: new Map([['embeddings', { rows: pieces.length, columns: SIZES.narrow, data }]]),
    },
    vectors,
  );

  test('recovers a linear map from the words that have both, for a word that has only a vector', () => {
    const expected = imageOf(vectors.get('new') ?? new Float32Array(0));
    const found = [...(mapVector('new') ?? [])];
    expect(found).toHaveLength(SIZES.narrow);
    const furthest = Math.max(...found.map((value, at) => Math.abs(value - (expected[at] ?? Number.NaN))));
    const largest = Math.max(...expected.map(Math.abs));
    expect(furthest / largest).toBeLessThan(1e-2);
  });
  test('knows nothing of a word without a vector', () => expect(mapVector('without')).toBeUndefined());
});
