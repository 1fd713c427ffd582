import type { Span } from '../span.ts';
import type { Token } from './tokenise.ts';

/** A sentence: its tokens are `tokens[first]` up to, not including, `tokens[last]`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

const ENDS = new Set(['.', '!', '?', ';']);
const CLOSERS = new Set(['"', "'", ')', ']']);
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'vs', 'etc', 'approx', 'inc', 'ltd', 'prof']);
/** Abbreviations only before a number: "no. 5", but "The answer is no." */
const NUMBERED = new Set(['no', 'nr', 'ref', 'tel', 'ext', 'fig', 'p']);
/** "p.m", "e.g": the last full stop is a token of its own. */
const DOTTED = /^[a-z](?:\.[a-z])+$/u;
/** Longer sentences are cut, so that text without punctuation is still judged in parts. */
const LONGEST = 60;

/**
 * Groups tokens into sentences; every token belongs to exactly one.
 *
 * Order: after `reveal`; features, rules and cues work on its result.
 */
export function segment(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const next = at + 1;
    if (next < tokens.length && !endsSentence(tokens, at) && next - first < LONGEST) continue;
    const last = absorbClosers(tokens, next);
    sentences.push({
      first,
      last,
      start: tokens[first]?.start ?? 0,
      end: tokens[last - 1]?.end ?? 0,
    });
    first = last;
    at = last - 1;
  }
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'break') return true;
  if (token.kind !== 'mark' || !ENDS.has(token.text)) return false;
  const following = tokens[at + 1];
  if (following?.kind === 'mark' && ENDS.has(following.text)) return false;
  return token.text !== '.' || !isAbbreviation(tokens[at - 1]?.text ?? '', following);
}

const isAbbreviation = (word: string, following: Token | undefined): boolean =>
  ABBREVIATIONS.has(word) ||
  (NUMBERED.has(word) && following?.kind === 'number') ||
  (DOTTED.test(word) && following?.kind === 'word');

/** A closing quote or bracket directly behind the full stop belongs to the sentence. */
function absorbClosers(tokens: readonly Token[], next: number): number {
  let last = next;
  for (; last < tokens.length; last++) {
    const token = tokens[last];
    const before = tokens[last - 1];
    if (token === undefined || before === undefined) break;
    if (before.kind === 'break' || !CLOSERS.has(token.text) || token.start !== before.end) break;
  }
  return last;
}
