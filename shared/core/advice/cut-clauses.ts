import { overlaps, type Span } from '../span.ts';
import type { Token } from '../text/tokenise.ts';

/** A part to take out; `capital` where what follows then begins the sentence and needs its capital. */
export interface Cut extends Span {
  readonly capital: boolean;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '-', '(', ')']);
const FINAL_MARKS = new Set(['.', '!', '?', '\n']);
const LOOSE_STARTS = new Set(['and', 'but', 'so', 'or', 'because', 'then']);

/** Tokens `first` up to, not including, `last`, between two marks or the sentence's ends. */
interface Clause {
  readonly first: number;
  readonly last: number;
}

/**
 * The cuts that take the clauses with a cue out of a sentence: a clause goes with the mark before it, the first
 * one with the mark behind it, one in brackets with both. Empty when there is but one clause, or when all of
 * them hold a cue.
 */
export function cutClauses(draft: string, tokens: readonly Token[], cues: readonly Span[]): Cut[] {
  const clauses = splitClauses(tokens);
  const isHostile = ({ first, last }: Clause): boolean =>
    tokens.slice(first, last).some((token) => cues.some((cue) => overlaps(cue, token)));
  const hostile = clauses.filter(isHostile);
  if (hostile.length === 0 || hostile.length === clauses.length) return [];
  const firstKept = clauses.find((clause) => !isHostile(clause))?.first ?? 0;
  return hostile.map((clause) =>
    clause.last <= firstKept ? cutLeading(draft, tokens, firstKept) : cutWithMark(tokens, clause),
  );
}

function splitClauses(tokens: readonly Token[]): Clause[] {
  let end = tokens.length;
  while (end > 0 && FINAL_MARKS.has(tokens[end - 1]?.text ?? '')) end--;
  const clauses: Clause[] = [];
  let first = 0;
  for (let at = 0; at <= end; at++) {
    const token = tokens[at];
    if (at < end && !(token?.kind === 'mark' && CLAUSE_MARKS.has(token.text))) continue;
    if (at > first) clauses.push({ first, last: at });
    first = at + 1;
  }
  return clauses;
}

/** From the beginning to what is kept, less an "and" that would be left hanging. */
function cutLeading(draft: string, tokens: readonly Token[], firstKept: number): Cut {
  const loose = LOOSE_STARTS.has(tokens[firstKept]?.text ?? '') && firstKept + 1 < tokens.length;
  const next = tokens[loose ? firstKept + 1 : firstKept];
  const start = tokens[0]?.start ?? 0;
  const began = draft.charAt(start);
  return { start, end: next?.start ?? start, capital: began !== began.toLowerCase() };
}

function cutWithMark(tokens: readonly Token[], { first, last }: Clause): Cut {
  const before = tokens[first - 2];
  const inBrackets = tokens[first - 1]?.text === '(' && tokens[last]?.text === ')';
  const end = tokens[inBrackets ? last : last - 1]?.end ?? 0;
  return { start: before?.end ?? tokens[first - 1]?.start ?? 0, end, capital: false };
}
