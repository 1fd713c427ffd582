import { covers, type Span } from '../span.ts';
import type { Token } from '../text/tokenise.ts';
import { type Clause, type Cut, type Hostile, spanOfTokens } from './clauses.ts';
import { asksFor, figuresOf } from './needed.ts';

/** What opens an aside, and what closes it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['-', '-'],
  ['–', '–'],
  ['—', '—'],
]);

/** What stands between brackets or dashes, with both: tokens of the sentence. */
export function findAsides(draft: string, tokens: readonly Token[]): Clause[] {
  const asides: Clause[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const closing = isAsideMark(draft, tokens[first]) ? PAIRS.get(tokens[first]?.text ?? '') : undefined;
    if (closing === undefined) continue;
    const last = tokens.findIndex(
      (token, at) => at > first + 1 && token.text === closing && isAsideMark(draft, token),
    );
    if (last === -1) continue;
    asides.push({ first, last: last + 1 });
    first = last;
  }
  return asides;
}

/** A bracket, or a dash with room around it: the one in "12-B" joins. */
function isAsideMark(draft: string, token: Token | undefined): boolean {
  if (token?.kind !== 'mark') return false;
  if (token.text !== '-') return true;
  return draft.charAt(token.start - 1).trim() === '' && draft.charAt(token.end).trim() === '';
}

/** Cuts the asides that all hostile words stand in, with the blank before; empty where one holds something needed. */
export function cutAsides({ draft, tokens, cues }: Hostile): Cut[] {
  const asides = findAsides(draft, tokens).map((clause) => ({ clause, span: spanOfTokens(tokens, clause) }));
  const hostile = asides.filter(({ span }) => cues.some((cue) => covers(span, cue)));
  const neat =
    cues.every((cue) => hostile.some(({ span }) => covers(span, cue))) &&
    hostile.every(({ clause }) => holdsNothingNeeded(tokens, clause));
  return neat ? hostile.map(({ span }) => cutAside(draft, span)) : [];
}

/** Whether an aside could go without a loss. */
export const holdsNothingNeeded = (tokens: readonly Token[], { first, last }: Clause): boolean => {
  const own = tokens.slice(first, last);
  return figuresOf(own).length === 0 && !asksFor(own);
};

/** The aside with the blanks before it; at the beginning of the text with those behind. */
export function cutAside(draft: string, { start, end }: Span): Cut {
  let from = start;
  while (from > 0 && draft.charAt(from - 1) === ' ') from--;
  if (from > 0) return { start: from, end, capital: false };
  let until = end;
  while (draft.charAt(until) === ' ') until++;
  return { start, end: until, capital: true };
}
