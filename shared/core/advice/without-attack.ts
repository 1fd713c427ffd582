import type { Policy } from '../policy.ts';
import type { Scorer } from '../scorer.ts';
import { overlaps, type Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { type Sentence, segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { cutAddress } from './cut-address.ts';
import { type Cut, cutClauses } from './cut-clauses.ts';

/** Fewer words than this left over say nothing that helps. */
const FEWEST_WORDS = 2;
const MOST_ROUNDS = 8;

/**
 * The draft without its hostile parts: clauses where what is left of the sentence stands by itself, else whole
 * sentences. Nothing is added but capitals. The result is judged again until nothing flags. Returns undefined
 * when too little is left, or when nothing is to be taken out.
 */
export function withoutAttack(draft: string, scorer: Scorer, policy: Policy): string | undefined {
  let rest = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = scorer.judge(rest, policy);
    if (verdict.outcome === 'abstain') return undefined;
    if (verdict.outcome === 'pass') return rest === draft || !saysSomething(rest) ? undefined : rest;
    rest = takeOut(rest, verdict.cues, (part) => scorer.judge(part, policy).outcome !== 'flag');
  }
  return undefined;
}

const isSolid = ({ kind }: Token): boolean => kind !== 'mark' && kind !== 'break';

const saysSomething = (text: string): boolean =>
  tokenise(normalise(text)).filter(isSolid).length >= FEWEST_WORDS;

function takeOut(draft: string, cues: readonly Span[], isCalm: (part: string) => boolean): string {
  const tokens = tokenise(normalise(draft));
  const cuts: Cut[] = [];
  let next = 0;
  for (const sentence of segment(tokens)) {
    // Both are in order, so each cue is looked at where it begins and where it goes on.
    while (next < cues.length && (cues[next]?.end ?? 0) <= sentence.start) next++;
    const hit: Span[] = [];
    for (let at = next; at < cues.length; at++) {
      const cue = cues[at];
      if (cue === undefined || cue.start >= sentence.end) break;
      if (overlaps(cue, sentence)) hit.push(cue);
    }
    if (hit.length === 0) continue;
    const words = tokens.slice(sentence.first, sentence.last);
    const stands = (parts: readonly Cut[]): boolean => {
      const left = applyCuts(draft, parts, sentence);
      return parts.length > 0 && saysSomething(left) && isCalm(left);
    };
    const ways = [cutClauses(draft, words, hit), cutAddress(draft, words, hit)];
    cuts.push(...(ways.find(stands) ?? [cutSentence(draft, sentence)]));
  }
  return applyCuts(draft, cuts, { start: 0, end: draft.length }).trim();
}

const isBlank = (unit: string): boolean => unit.trim() === '';

/** The sentence with the white space on one side: behind it at the beginning of a line, else before it. */
function cutSentence(draft: string, { start, end }: Sentence): Cut {
  let before = start;
  while (before > 0 && isBlank(draft.charAt(before - 1))) before--;
  let behind = end;
  while (behind < draft.length && isBlank(draft.charAt(behind))) behind++;
  const beginsLine = before === 0 || draft.slice(before, start).includes('\n');
  return beginsLine ? { start, end: behind, capital: false } : { start: before, end, capital: false };
}

/** The part of the draft without the cuts, which are in order. */
function applyCuts(draft: string, cuts: readonly Cut[], { start, end }: Span): string {
  let rest = '';
  let from = start;
  let capital = false;
  const keep = (until: number): void => {
    const kept = draft.slice(from, Math.max(from, until));
    rest += capital ? kept.charAt(0).toUpperCase() + kept.slice(1) : kept;
    if (kept !== '') capital = false;
  };
  for (const cut of cuts) {
    keep(cut.start);
    from = Math.max(from, cut.end);
    capital ||= cut.capital;
  }
  keep(end);
  return rest;
}
