import type { AnnotatedWords } from '../rules/match.ts';
import type { RevealedToken } from '../text/reveal.ts';
import { hashText, hashWith, spread } from './hash.ts';
import { namesIdentity, readAs } from './read-as.ts';

/** Changes whenever the features do; a bundle made with another version is refused. */
export const FEATURE_VERSION = 3;

/** Lists of the lexicon that say what a word is; each has a row of its own. */
const CLASS_LISTS = [
  'obscene-dismissal',
  'ill-wish',
  'slur',
  'insult-noun',
  'insult-adjective',
  'sexual-advance',
  'sexual-term',
  'swear',
  'animal-insult',
  'harm-verb',
  'second-person',
  'staff-group',
  'self',
  'third-person',
  'staff-noun',
  'thing-noun',
  'identity',
  'praise',
  'report-verb',
  'intensifier',
  'negation',
  'ambiguous-insult',
  'bystander',
  'lawful-step',
  'fair-criticism',
  'thing-adjective',
  'vocative-adjective',
  'group-person',
  'belittling-phrase',
  'pointing',
  'assertive-verb',
  'reported-object',
  'denial',
  'intent',
] as const;
const CLASS_ROW = new Map<string, number>(CLASS_LISTS.map((list, at) => [list, at]));

/** Rows for what is no word, behind those of the classes. */
const NUMBER_ROW = CLASS_LISTS.length;
const ADDRESS_ROW = NUMBER_ROW + 1;
const DISGUISED_ROW = NUMBER_ROW + 2;
const IDENTITY_ROW = NUMBER_ROW + 3;

/** Rows that do not depend on a hash: they stand behind the hashed ones. */
export const FIXED_ROWS = NUMBER_ROW + 4;

/** So that a part of a word and a whole word of the same letters hash apart. */
const PART = 4;
const GRAMS = [3, 4] as const;
const MOST_PARTS = 13;

/**
 * Emits the rows of the table that make up a word's vector: the word (see `readAs`), its parts of three and four
 * characters between boundary marks, its classes in the lexicon. `bits`: the hashed rows are 2 to that power.
 *
 * Order: after `annotate`; training and the page both call this and nothing else.
 */
export function emitRows(
  at: number,
  tokens: readonly RevealedToken[],
  annotated: AnnotatedWords,
  bits: number,
  take: (row: number) => void,
): void {
  const token = tokens[at];
  if (token === undefined) return;
  const fixed = 2 ** bits;
  const shift = 32 - bits;
  if (namesIdentity(at, annotated)) {
    take(spread(hashText(readAs(token.text, at, annotated))) >>> shift);
    take(fixed + IDENTITY_ROW);
    return;
  }
  if (token.kind === 'number') take(fixed + NUMBER_ROW);
  else if (token.kind === 'address') take(fixed + ADDRESS_ROW);
  else {
    take(spread(hashText(token.text)) >>> shift);
    if (token.kind === 'word') emitParts(token.text, shift, take);
  }
  let before = -1;
  for (const { list } of annotated.terms[at] ?? []) {
    const row = CLASS_ROW.get(list);
    if (row === undefined || row === before) continue;
    take(fixed + row);
    before = row;
  }
  if (token.disguised) take(fixed + DISGUISED_ROW);
}

function emitParts(word: string, shift: number, take: (row: number) => void): void {
  if (word.length < GRAMS[0]) return;
  const bounded = `<${word}>`;
  let count = 0;
  for (const length of GRAMS) {
    for (let first = 0; first + length <= bounded.length && count < MOST_PARTS; first++, count++) {
      take(spread(hashWith(PART, hashText(bounded, first, first + length))) >>> shift);
    }
  }
}
