import type { Span } from '../span.ts';
import type { Token } from '../text/tokenise.ts';
import { JOINTS } from './grammar.ts';

/** A part to take out; `capital` where what follows then begins the sentence and needs its capital. */
export interface Cut extends Span {
  readonly capital: boolean;
}

/** A hostile sentence: its words, and where it is hostile. */
export interface Hostile {
  readonly draft: string;
  readonly tokens: readonly Token[];
  readonly cues: readonly Span[];
}

/** Tokens `first` up to, not including, `last`. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '-', '–', '—', '(', ')']);
const FINAL_MARKS = new Set(['.', '!', '?', '…', '\n']);

export const isClauseMark = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && CLAUSE_MARKS.has(token.text);

/** How many tokens a sentence has before its full stop, question marks and what else ends it. */
export function withoutFinalMarks(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && (FINAL_MARKS.has(tokens[end - 1]?.text ?? '') || tokens[end - 1]?.kind === 'emoji'))
    end--;
  return end;
}

/** The clauses of a sentence: what stands between commas, dashes, brackets and its ends. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const end = withoutFinalMarks(tokens);
  const clauses: Clause[] = [];
  let first = 0;
  for (let at = 0; at <= end; at++) {
    if (at < end && !isClauseMark(tokens[at])) continue;
    if (at > first) clauses.push({ first, last: at });
    first = at + 1;
  }
  return clauses;
}

/** The part of the draft that some tokens stand in. */
export const spanOfTokens = (tokens: readonly Token[], { first, last }: Clause): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
});

export const wordsOf = (tokens: readonly Token[], { first, last }: Clause): string[] =>
  tokens.slice(first, last).map(({ text }) => text);

/** Fewer words than this are no sentence that can be left. */
export const FEWEST_LEFT = 3;

/** From the beginning of the sentence to the token `kept`, less an "and" that would be left hanging. */
export function cutUntil(draft: string, tokens: readonly Token[], kept: number): Cut {
  const loose = JOINTS.has(tokens[kept]?.text ?? '') && kept + 1 < tokens.length;
  const start = tokens[0]?.start ?? 0;
  const end = tokens[loose ? kept + 1 : kept]?.start ?? start;
  return { start, end, capital: isCapital(draft.charAt(start)) };
}

const isCapital = (unit: string): boolean => unit !== unit.toLowerCase();
