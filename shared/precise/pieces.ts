/** A piece of the vocabulary with its log-probability; the index in the list is its number. */
export type Vocabulary = readonly (readonly [piece: string, logProbability: number])[];

/** Splits a text into the numbers of its pieces. */
export type SplitPieces = (text: string) => number[];

/** Stands for a blank inside a piece, and before each word. */
const BLANK = '\u2581';
const UNKNOWN = 0;
/** The first pieces are marks for the model's own use and never stand for text. */
const RESERVED = 6;

/**
 * Makes the splitter of a unigram vocabulary (Kudo 2018, SentencePiece): the pieces that are likeliest together.
 * A character that begins no piece is unknown (0), several of them in a row are one.
 */
export function createSplitPieces(vocabulary: Vocabulary): SplitPieces {
  const known = new Map<string, number>();
  let longest = 1;
  for (const [at, [piece]] of vocabulary.entries()) {
    if (at < RESERVED) continue;
    known.set(piece, at);
    longest = Math.max(longest, piece.length);
  }
  return (text) => {
    const plain = text.normalize('NFKC');
    if (plain === '') return [];
    const blanked = BLANK + plain.replaceAll(' ', BLANK);
    return likeliest(blanked, longest, known, vocabulary);
  };
}

/** Viterbi's search for the likeliest way through the text. */
function likeliest(
  text: string,
  longest: number,
  known: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): number[] {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(text.length + 1);
  const piece = new Int32Array(text.length + 1);
  best[0] = 0;
  const reach = (start: number, end: number, number: number, logProbability: number): void => {
    const sum = (best[start] ?? 0) + logProbability;
    if (sum < (best[end] ?? 0)) return;
    best[end] = sum;
    from[end] = start;
    piece[end] = number;
  };
  for (let start = 0; start < text.length; start++) {
    if (best[start] === Number.NEGATIVE_INFINITY) continue;
    let matched = false;
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      const number = known.get(text.slice(start, end));
      if (number === undefined) continue;
      matched = true;
      reach(start, end, number, vocabulary[number]?.[1] ?? 0);
    }
    if (!matched) reach(start, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1), UNKNOWN, 0);
  }
  const numbers: number[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? 0) {
    const number = piece[end] ?? UNKNOWN;
    if (number !== UNKNOWN || numbers.at(-1) !== UNKNOWN) numbers.push(number);
  }
  return numbers.reverse();
}
