import { foldCodePoint, latinLookalike } from './fold.ts';

/** The draft as the pipeline reads it, with the place of each unit in the draft as typed. */
export interface NormalisedText {
  readonly text: string;
  /** Start in the draft of the character behind `text[i]`, in UTF-16 units. */
  readonly from: readonly number[];
  /** End in the draft of the character behind `text[i]`, in UTF-16 units. */
  readonly until: readonly number[];
}

/** What most characters become, without a look into `foldCodePoint`'s memory. */
const ASCII = Array.from({ length: 0x80 }, (_, codePoint) => foldCodePoint(codePoint));

const WORD_RUN = /[\p{L}\p{N}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const NON_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LETTER = /\p{L}/gu;

/**
 * Lower-cases, folds look-alike and styled letters to plain ones, and drops invisible characters.
 * Two offset arrays, since one character can fold to several ("ﬁ") or to none (a zero-width space).
 * Idempotent on its own text. Never throws.
 *
 * Order: first. Everything later sees only this text.
 */
export function normalise(draft: string): NormalisedText {
  let text = '';
  const from: number[] = [];
  const until: number[] = [];
  for (let at = 0; at < draft.length; ) {
    const codePoint = draft.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const folded = ASCII[codePoint] ?? foldCodePoint(codePoint);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      from.push(at);
      until.push(end);
    }
    at = end;
  }
  return { text: NON_LATIN.test(text) ? unmaskLookalikes(text) : text, from, until };
}

/** Replaces Cyrillic and Greek look-alikes in words that pose as Latin ones; lengths stay the same. */
function unmaskLookalikes(text: string): string {
  const letters = text.match(LETTER) ?? [];
  const mostlyLatin = letters.filter((letter) => LATIN.test(letter)).length * 2 > letters.length;
  const unmasked = text.replace(WORD_RUN, (word) => {
    if (!NON_LATIN.test(word)) return word;
    const replaced = Array.from(word, (letter) => latinLookalike(letter) ?? letter).join('');
    const poses = LATIN.test(word) || (mostlyLatin && !NON_LATIN.test(replaced));
    return poses ? replaced : word;
  });
  // With more Latin letters, more words may pose as Latin ones.
  return unmasked === text ? text : unmaskLookalikes(unmasked);
}
