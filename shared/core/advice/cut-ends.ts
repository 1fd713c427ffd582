import { covers, overlaps } from '../span.ts';
import type { Token } from '../text/tokenise.ts';
import {
  type Clause,
  type Cut,
  cutUntil,
  FEWEST_LEFT,
  type Hostile,
  isClauseMark,
  spanOfTokens,
  withoutFinalMarks,
  wordsOf,
} from './clauses.ts';
import { JOINTS, OPEN_ENDS, STARTS, SUBORDINATES } from './grammar.ts';
import { asksFor, figuresOf, holdsSubstance } from './needed.ts';

/**
 * Cuts that end a hostile sentence earlier or begin it later, at a comma, a dash or an "and", the one that keeps most
 * first. What is kept reads as a sentence; what goes holds no figure and no request that is not kept.
 */
export function cutEnds({ draft, tokens, cues }: Hostile): Cut[] {
  const end = withoutFinalMarks(tokens);
  const before: Clause[] = [];
  const behind: Clause[] = [];
  for (let at = 1; at < end; at++) {
    const token = tokens[at];
    const joins = JOINTS.has(token?.text ?? '');
    if (!joins && !isClauseMark(token)) continue;
    before.unshift({ first: 0, last: at });
    behind.push({ first: joins ? at : at + 1, last: end });
  }
  const fits = (clause: Clause): boolean => {
    const span = spanOfTokens(tokens, clause);
    const cutWords = [...tokens.slice(0, clause.first), ...tokens.slice(clause.last)];
    const own = tokens.slice(clause.first, clause.last);
    const figures = new Set(figuresOf(own));
    return (
      holdsSubstance(draft, own) &&
      // A cue that is the whole sentence does not say which part is hostile.
      cues.every(
        (cue) => !overlaps(cue, span) || covers(cue, spanOfTokens(tokens, { first: 0, last: end })),
      ) &&
      figuresOf(cutWords).every((figure) => figures.has(figure)) &&
      (!asksFor(cutWords) || asksFor(own))
    );
  };
  const heads = before
    .map((clause) => shrunk(tokens, clause))
    .filter((clause) => isWholeHead(tokens, clause));
  const tails = behind.filter((clause) => isWholeTail(tokens, clause));
  return [
    ...heads.filter(fits).map(
      ({ last }): Cut => ({
        start: tokens[last - 1]?.end ?? 0,
        end: tokens[end - 1]?.end ?? 0,
        capital: false,
      }),
    ),
    ...tails.filter(fits).map(({ first }) => cutUntil(draft, tokens, first)),
  ];
}

/** Less the marks at its end. */
function shrunk(tokens: readonly Token[], { first, last }: Clause): Clause {
  let end = last;
  while (end > first && isClauseMark(tokens[end - 1])) end--;
  return { first, last: end };
}

const countWords = (tokens: readonly Token[], clause: Clause): number =>
  tokens.slice(clause.first, clause.last).filter(({ kind }) => kind !== 'mark' && kind !== 'break').length;

function isWholeHead(tokens: readonly Token[], clause: Clause): boolean {
  const first = tokens[clause.first]?.text ?? '';
  const last = tokens[clause.last - 1]?.text ?? '';
  const opens = wordsOf(tokens, clause).filter((word) => word === '(').length;
  const closes = wordsOf(tokens, clause).filter((word) => word === ')').length;
  return (
    countWords(tokens, clause) >= FEWEST_LEFT &&
    !SUBORDINATES.has(first) &&
    !OPEN_ENDS.has(last) &&
    !JOINTS.has(last) &&
    opens === closes
  );
}

function isWholeTail(tokens: readonly Token[], clause: Clause): boolean {
  const first = tokens[clause.first]?.text ?? '';
  const begins = JOINTS.has(first) ? (tokens[clause.first + 1]?.text ?? '') : first;
  return countWords(tokens, clause) >= FEWEST_LEFT && STARTS.has(begins);
}
