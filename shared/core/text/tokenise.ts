import type { Span } from '../span.ts';
import type { NormalisedText } from './normalise.ts';

/** What a token is: a word, a number, an emoji, one punctuation mark, a line break, or an address (URL, e-mail). */
export type TokenKind = 'word' | 'number' | 'emoji' | 'mark' | 'break' | 'address';

/** A piece of the draft with its normalised text. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

const PATTERN = new RegExp(
  [
    '((?:https?:\\/\\/|www\\.)\\S*[^\\s.,;:!?)\\]"\']|\\w[\\w.+-]{0,63}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})',
    '([#£$€]?\\p{N}+(?:[.,:/-]\\p{N}+)*%?(?![\\p{L}\\p{N}@$]|[!*]\\p{L}))',
    // A word may hold marks that stand for letters: f***, sh!t, a$$, 1d10t.
    "([@$]?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|['.@$!*#-](?=[\\p{L}\\p{N}@$*#])|\\*|[#@$](?=[\\s,.!?]|$))*)",
    '(\\p{Extended_Pictographic}|[\\u{1F1E6}-\\u{1F1FF}])',
    '(\\n+)',
    '(\\S)',
  ].join('|'),
  'uy',
);

/** What each group of the pattern finds, in its order. */
const KINDS: readonly TokenKind[] = ['address', 'number', 'word', 'emoji', 'break', 'mark'];

/**
 * Splits normalised text into tokens whose spans are of the draft as typed.
 *
 * Order: after `normalise`, before `reveal`.
 */
export function tokenise({ text, from, until }: NormalisedText): Token[] {
  const tokens: Token[] = [];
  const add = (kind: TokenKind, found: string, at: number): void => {
    const start = from[at] ?? 0;
    tokens.push({
      start,
      end: until[at + found.length - 1] ?? start,
      text: kind === 'break' ? '\n' : found,
      kind,
    });
  };
  for (let at = 0; at < text.length; ) {
    const behind = endOfPlainWord(text, at);
    if (behind > at) {
      add('word', text.slice(at, behind), at);
      at = behind;
      continue;
    }
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (match === null) {
      at += 1;
      continue;
    }
    const kind = KINDS.find((_, group) => match[group + 1] !== undefined) ?? 'mark';
    if (kind !== 'word') add(kind, match[0], at);
    else {
      for (const piece of splitDotted(match[0])) {
        add(piece.text === '.' ? 'mark' : 'word', piece.text, at + piece.at);
      }
    }
    at += match[0].length;
  }
  return tokens;
}

const BLANK = 0x20;
const COMMA = 0x2c;
const [A, Z] = [0x61, 0x7a];

/** Most words are plain letters before a blank or a comma: where such a one ends, or `at`. */
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  let unit = text.charCodeAt(end);
  while (unit >= A && unit <= Z) unit = text.charCodeAt(++end);
  return unit === BLANK || unit === COMMA || end === text.length ? end : at;
}

const SPELT_OUT = /^.(?:\..)+$/u;

/** "order.thanks" is two words and a full stop; "i.d.i.o.t" and "v2.1" stay whole. */
function splitDotted(word: string): { at: number; text: string }[] {
  if (!word.includes('.') || SPELT_OUT.test(word) || /\p{N}/u.test(word)) {
    return [{ at: 0, text: word }];
  }
  const pieces: { at: number; text: string }[] = [];
  for (const match of word.matchAll(/[^.]+|\./gu)) pieces.push({ at: match.index, text: match[0] });
  return pieces;
}
