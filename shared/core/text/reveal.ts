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
const MASK_SIGN = /[*#@$!]/u;
const LETTER = /[a-z]/u;
const RUN = /(.)\1{2,}/gu;
const SEPARATORS = /[.\-_*]/gu;
const MOST_READINGS = 16;

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
      revealed.push(joined.token);
      at = joined.next;
      continue;
    }
    revealed.push(token.kind === 'word' ? revealWord(token, lexicon) : { ...token, disguised: false });
    at++;
  }
  return revealed;
}

function revealWord(token: Token, lexicon: Lexicon): RevealedToken {
  if (lexicon.hasWord(token.text)) return { ...token, disguised: false };
  const plain =
    readSeparated(token.text, lexicon) ??
    readLeet(token.text, lexicon) ??
    readMask(token.text, lexicon) ??
    readStretched(token.text, lexicon) ??
    readSwapped(token.text, lexicon);
  if (plain !== undefined) return { ...token, text: plain, disguised: true };
  const shortened = token.text.replace(RUN, '$1').replace(/\*+$/u, '');
  return {
    ...token,
    text: shortened === '' ? token.text : shortened,
    disguised: false,
  };
}

/** "i d i o t", "f . u . c . k": at least three single letters, joined where the whole is a disguised term. */
function joinSpaced(
  tokens: readonly Token[],
  first: number,
  lexicon: Lexicon,
): { token: RevealedToken; next: number } | undefined {
  const start = tokens[first];
  if (start === undefined || !isSingle(start)) return undefined;
  let letters = '';
  let best: { token: RevealedToken; next: number } | undefined;
  for (let at = first; at < tokens.length && letters.length < 16; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'mark' && '.-_*/|,'.includes(token.text) && letters !== '') continue;
    if (!isSingle(token)) break;
    letters += token.text;
    if (letters.length < 3) continue;
    const plain = lexicon.isDisguised(letters) ? letters : readLeet(letters, lexicon);
    if (plain === undefined) continue;
    best = {
      token: {
        start: start.start,
        end: token.end,
        text: plain,
        kind: 'word',
        disguised: true,
      },
      next: at + 1,
    };
  }
  return best;
}

const isSingle = (token: Token): boolean =>
  token.text.length === 1 && (token.kind === 'word' || token.kind === 'number' || /[@$!]/u.test(token.text));

function readSeparated(text: string, lexicon: Lexicon): string | undefined {
  const joined = text.replace(SEPARATORS, '');
  return joined !== text && lexicon.isDisguised(joined) ? joined : undefined;
}

function readLeet(text: string, lexicon: Lexicon): string | undefined {
  if (!LEET_SIGN.test(text) || !LETTER.test(text)) return undefined;
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

function readMask(text: string, lexicon: Lexicon): string | undefined {
  const masked = /^[a-z]*[*#@$!]+[a-z]*$/u.test(text) && LETTER.test(text.charAt(0));
  if (!masked || (!text.includes('*') && !/[a-z][#@$!]+[a-z]/u.test(text))) return undefined;
  const letters = Array.from(text, (one) => (MASK_SIGN.test(one) ? '[a-z]' : one)).join('');
  return lexicon.findDisguised(new RegExp(`^${letters}$`, 'u'));
}

function readStretched(text: string, lexicon: Lexicon): string | undefined {
  if (!/(.)\1\1/u.test(text)) return undefined;
  const shape = text.replace(/[^a-z]/gu, '').replace(/(.)\1*/gu, '$1+');
  return shape === '' ? undefined : lexicon.findDisguised(new RegExp(`^${shape}$`, 'u'), text.charAt(0));
}

/** "fcuk", "iditos": two neighbours swapped behind the first letter, in words of four letters or more. */
function readSwapped(text: string, lexicon: Lexicon): string | undefined {
  if (text.length < 4 || lexicon.isOrdinary(text)) return undefined;
  for (let at = 1; at + 1 < text.length; at++) {
    const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    if (swapped !== text && lexicon.isDisguised(swapped)) return swapped;
  }
  return undefined;
}
