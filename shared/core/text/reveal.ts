import type { Lexicon } from '../rules/lexicon.ts';
import type { Token } from './tokenise.ts';

/** A token whose text may have been disguised; then `text` is the plain word. */
export interface RevealedToken extends Token {
  readonly disguised: boolean;
}

const LEET: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '6': ['g'],
  '7': ['t'],
  '8': ['b'],
  '9': ['g'],
  '@': ['a'],
  $: ['s'],
  '!': ['i', 'l'],
  '+': ['t'],
};
const LEET_SIGN = /[0-9@$!+]/u;
/** Letters, then digits, or digits and a unit: a part number, a size, a seat, an amount. */
const PART_NUMBER = /^(?:[a-z]+\d+|\d+[a-z]{1,2}|\d{2,}[a-z]+)$/u;
const MASK_SIGN = /[*#@$!]/u;
const LETTER = /[a-z]/u;
const RUN = /(.)\1{2,}/gu;
const SEPARATORS = /[.\-_*]/gu;
const MOST_READINGS = 16;
/** No disguise is longer; what is longer is left as it is. */
const LONGEST_WORD = 40;

/**
 * Undoes disguised spelling: spaced, dotted, masked, leet, stretched and swapped letters.
 * A word changes only where its plain form is a term that people disguise (`lexicon.disguised`), so that
 * part numbers, names and ordinary words stay as they are; stretched ordinary words ("soooo") are shortened.
 *
 * Order: after `tokenise`, before `segment`.
 */
export function reveal(tokens: readonly Token[], lexicon: Lexicon): RevealedToken[] {
  const revealed: RevealedToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const joined = joinSpaced(tokens, at, lexicon);
    if (joined !== undefined) {
      revealed.push(...joined.tokens);
      at = joined.next;
      continue;
    }
    const { start, end, kind } = token;
    const { text, disguised } = readToken(token, tokens[at - 1], lexicon);
    revealed.push({ start, end, text, kind, disguised });
    at++;
  }
  return revealed;
}

/** What a word says when its disguise is undone. */
type Reading = Pick<RevealedToken, 'text' | 'disguised'>;

/** A bold word ("**so**") is not a masked one. */
function readToken({ text, kind, start }: Token, before: Token | undefined, lexicon: Lexicon): Reading {
  if (kind !== 'word') return { text, disguised: false };
  const bold = before?.text === '*' && before.end === start;
  return readWord(bold ? text.replace(/\*+$/u, '') || text : text, lexicon);
}

/** Nothing but letters, none three times in a row: only swapped letters can disguise it. */
const PLAIN = /^(?:([a-z])(?!\1\1))+$/u;

function readWord(text: string, lexicon: Lexicon): Reading {
  if (text.length > LONGEST_WORD || lexicon.hasWord(text)) return { text, disguised: false };
  if (PLAIN.test(text)) {
    const plain = readSwapped(text, lexicon);
    return { text: plain ?? text, disguised: plain !== undefined };
  }
  const plain =
    readSeparated(text, lexicon) ??
    readLeet(text, lexicon) ??
    readMask(text, lexicon) ??
    readStretched(text, lexicon) ??
    readSwapped(text, lexicon);
  if (plain !== undefined) return { text: plain, disguised: true };
  const shortened = text.replace(RUN, '$1').replace(/\*+$/u, '');
  return { text: shortened === '' ? text : shortened, disguised: false };
}

/**
 * "i d i o t", "f . u . c . k": a run of at least three single letters, joined where it is a disguised term as
 * a whole, or known words with one behind them ("y o u i d i o t").
 */
function joinSpaced(
  tokens: readonly Token[],
  first: number,
  lexicon: Lexicon,
): { tokens: RevealedToken[]; next: number } | undefined {
  const preceding = tokens[first - 1];
  // Only from where the run begins: else the end of a spelt-out word would be searched for a term.
  if (preceding !== undefined && isSingle(preceding)) return undefined;
  const singles: Token[] = [];
  let next = first;
  for (; next < tokens.length && singles.length < LONGEST_SPACED; next++) {
    const token = tokens[next];
    if (token === undefined) break;
    if (isSingle(token)) singles.push(token);
    else if (singles.length === 0 || token.kind !== 'mark' || !BETWEEN.has(token.text)) break;
  }
  const letters = singles.map(({ text }) => text).join('');
  const [start] = singles;
  const end = singles.at(-1);
  if (singles.length < FEWEST_SPACED || start === undefined || end === undefined) return undefined;
  for (let at = 0; at + FEWEST_SPACED <= letters.length; at++) {
    const split = singles[at];
    if (split === undefined || !mayStandBefore(letters.slice(0, at), lexicon)) continue;
    const text = readSpaced(letters.slice(at), lexicon);
    if (text === undefined) continue;
    const term: RevealedToken = { start: split.start, end: end.end, text, kind: 'word', disguised: true };
    const before = singles[at - 1];
    if (before === undefined) return { tokens: [term], next: next - trailing(tokens, next, end) };
    const word = { start: start.start, end: before.end, text: letters.slice(0, at) };
    return {
      tokens: [{ ...word, kind: 'word', disguised: true }, term],
      next: next - trailing(tokens, next, end),
    };
  }
  return undefined;
}

/** What may be spelt out before a spelt-out term: nothing, "u", or a known word that is not a chance syllable. */
const mayStandBefore = (word: string, lexicon: Lexicon): boolean =>
  word === '' || word === 'u' || (word.length >= FEWEST_SPACED && lexicon.hasWord(word));

const BETWEEN = new Set(['.', '-', '_', '*', '/', '|', ',']);
const FEWEST_SPACED = 3;
const LONGEST_SPACED = 24;

const readSpaced = (letters: string, lexicon: Lexicon): string | undefined =>
  lexicon.isDisguised(letters) ? letters : readLeet(letters, lexicon);

/** Marks behind the last letter are not part of the word. */
function trailing(tokens: readonly Token[], next: number, last: Token): number {
  let count = 0;
  while (tokens[next - 1 - count] !== undefined && tokens[next - 1 - count] !== last) count++;
  return count;
}

const isSingle = (token: Token): boolean =>
  token.text.length === 1 && (token.kind === 'word' || token.kind === 'number' || /[@$!]/u.test(token.text));

function readSeparated(text: string, lexicon: Lexicon): string | undefined {
  const joined = text.replace(SEPARATORS, '');
  return joined !== text && lexicon.isDisguised(joined) ? joined : undefined;
}

function readLeet(text: string, lexicon: Lexicon): string | undefined {
  if (!LEET_SIGN.test(text) || !LETTER.test(text) || PART_NUMBER.test(text)) return undefined;
  let readings = [''];
  for (const character of text.replace(SEPARATORS, '')) {
    const letters = LEET[character] ?? [character];
    readings = readings.flatMap((sofar) => letters.map((letter) => sofar + letter)).slice(0, MOST_READINGS);
  }
  return readings.find((reading) => lexicon.isDisguised(reading)) ?? firstStretched(readings, lexicon);
}

function firstStretched(readings: readonly string[], lexicon: Lexicon): string | undefined {
  for (const reading of readings) {
    const plain = readStretched(reading, lexicon);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** "f***", "m*r*n": stars and the like for letters. One star at the end is emphasis or a footnote. */
function readMask(text: string, lexicon: Lexicon): string | undefined {
  if (!/^[a-z][a-z*#@$!]*$/u.test(text) || !/[*#@$!]/u.test(text.replace(/[*#@$!]$/u, ''))) return undefined;
  const letters = Array.from(text, (one) => (MASK_SIGN.test(one) ? '[a-z]' : one)).join('');
  return lexicon.findDisguised(new RegExp(`^${letters}$`, 'u'));
}

function readStretched(text: string, lexicon: Lexicon): string | undefined {
  if (!/(.)\1\1/u.test(text) || PART_NUMBER.test(text)) return undefined;
  const shape = text.replace(/[^a-z]/gu, '').replace(/(.)\1*/gu, '$1+');
  return shape === '' ? undefined : lexicon.findDisguised(new RegExp(`^${shape}$`, 'u'), text.charAt(0));
}

/** "fcuk", "iditos": two neighbours swapped behind the first letter, in words of four letters or more. */
const readSwapped = (text: string, lexicon: Lexicon): string | undefined =>
  lexicon.isOrdinary(text) ? undefined : lexicon.unswapped(text);
