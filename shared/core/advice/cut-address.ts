import { covers, overlaps, type Span } from '../span.ts';
import type { Token } from '../text/tokenise.ts';
import {
  type Clause,
  type Cut,
  cutUntil,
  FEWEST_LEFT,
  type Hostile,
  spanOfTokens,
  splitClauses,
  withoutFinalMarks,
  wordsOf,
} from './clauses.ts';
import { ADDRESSES, ARTICLES, JOINTS, STARTS, VERBS } from './grammar.ts';

const LONGEST_ADDRESS = 6;

/** Whether the words only call somebody something. */
function isAddress(tokens: readonly Token[], clause: Clause): boolean {
  const words = wordsOf(tokens, clause);
  return words.length <= LONGEST_ADDRESS && !words.some((word) => VERBS.has(word) || /\p{N}/u.test(word));
}

/**
 * Cuts that take mere addresses out ("you idiot", ", moron,"): clauses with the mark before them, the first one with
 * the mark behind it, one in brackets with both; without commas from the sentence's end, its start, or before an
 * "and". Empty where a cue is more than an address or stands elsewhere.
 */
export function cutAddresses({ draft, tokens, cues }: Hostile): Cut[] {
  const clauses = splitClauses(tokens);
  const isHostile = (clause: Clause): boolean =>
    cues.some((cue) => overlaps(cue, spanOfTokens(tokens, clause)));
  const hostile = clauses.filter(isHostile);
  const neat =
    hostile.length < clauses.length &&
    hostile.every((clause) => isAddress(tokens, clause) && standsAside(tokens, clause)) &&
    cues.every((cue) => hostile.some((clause) => covers(spanOfTokens(tokens, clause), cue)));
  if (!neat) return cutBareAddress(draft, tokens, cues);
  const firstKept = clauses.find((clause) => !isHostile(clause))?.first ?? 0;
  return hostile.map((clause) =>
    clause.last <= firstKept ? cutUntil(draft, tokens, firstKept) : cutWithMark(tokens, clause),
  );
}

/** "a selfish, empty-headed twit": what stands before the comma of such a clause is no end of anything. */
const standsAside = (tokens: readonly Token[], { first }: Clause): boolean =>
  first === 0 || ADDRESSES.has(tokens[first]?.text ?? '') || !ARTICLES.has(tokens[first - 3]?.text ?? '');

function cutWithMark(tokens: readonly Token[], { first, last }: Clause): Cut {
  const before = tokens[first - 2];
  const inBrackets = tokens[first - 1]?.text === '(' && tokens[last]?.text === ')';
  const end = tokens[inBrackets ? last : last - 1]?.end ?? 0;
  return { start: before?.end ?? tokens[first - 1]?.start ?? 0, end, capital: false };
}

function cutBareAddress(draft: string, tokens: readonly Token[], cues: readonly Span[]): Cut[] {
  const [cue] = cues;
  if (cue === undefined || cues.length > 1) return [];
  const first = tokens.findIndex(({ end }) => end > cue.start);
  const last = tokens.findLastIndex(({ start }) => start < cue.end) + 1;
  const address = { first, last };
  if (!ADDRESSES.has(tokens[first]?.text ?? '') || !isAddress(tokens, address)) return [];
  const end = withoutFinalMarks(tokens);
  if (end - (last - first) < FEWEST_LEFT) return [];
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (before === undefined) {
    return behind !== undefined && STARTS.has(behind.text) ? [cutUntil(draft, tokens, last)] : [];
  }
  const isAside = last >= end || JOINTS.has(behind?.text ?? '');
  return isAside ? [{ start: before.end, end: cue.end, capital: false }] : [];
}
