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
    '(?<address>(?:https?:\\/\\/|www\\.)\\S*[^\\s.,;:!?)\\]"\']|\\w[\\w.+-]{0,63}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})',
    '(?<number>[#£$€]?\\p{N}+(?:[.,:/-]\\p{N}+)*%?(?![\\p{L}\\p{N}@$]|[!*]\\p{L}))',
    // A word may hold marks that stand for letters: f***, sh!t, a$$, 1d10t.
    "(?<word>[@$]?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|['.@$!*#-](?=[\\p{L}\\p{N}@$*#])|\\*|[#@$](?=[\\s,.!?]|$))*)",
    '(?<emoji>\\p{Extended_Pictographic}|[\\u{1F1E6}-\\u{1F1FF}])',
    '(?<break>\\n+)',
    '(?<mark>\\S)',
  ].join('|'),
  'gu',
);

const KINDS: readonly TokenKind[] = ['address', 'number', 'word', 'emoji', 'break', 'mark'];

/**
 * Splits normalised text into tokens whose spans are of the draft as typed.
 *
 * Order: after `normalise`, before `reveal`.
 */
export function tokenise({ text, from, until }: NormalisedText): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined) ?? 'mark';
    for (const piece of kind === 'word' ? splitDotted(match[0]) : [{ at: 0, text: match[0] }]) {
      const first = match.index + piece.at;
      const start = from[first] ?? 0;
      const end = until[first + piece.text.length - 1] ?? start;
      tokens.push({
        start,
        end,
        text: kind === 'break' ? '\n' : piece.text,
        kind: piece.text === '.' ? 'mark' : kind,
      });
    }
  }
  return tokens;
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
