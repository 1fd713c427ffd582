import type { Policy } from '../policy.ts';
import type { Scorer } from '../scorer.ts';
import { overlaps, type Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { type Sentence, segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { Cut, Hostile } from './clauses.ts';
import { cutAddresses } from './cut-address.ts';
import { cutEnds } from './cut-ends.ts';
import { asksFor, figuresOf, holdsSubstance } from './needed.ts';

/** Fewer words than this left over say nothing that helps. */
const FEWEST_WORDS = 2;
const MOST_ROUNDS = 8;

/**
 * The draft without its hostile parts: a mere address ("you idiot") is cut out of its sentence; a hostile sentence
 * goes as a whole, unless it holds a figure or a request, which is kept where it can be cut out neatly. Nothing is
 * added but capitals. The result is judged again until nothing flags. Returns undefined when nothing is to be taken
 * out, when too little is left, or when something that is needed would go as well.
 */
export function withoutAttack(draft: string, scorer: Scorer, policy: Policy): string | undefined {
  let rest = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = scorer.judge(rest, policy);
    if (verdict.outcome === 'abstain') return undefined;
    if (verdict.outcome === 'pass') return rest === draft || !saysSomething(rest) ? undefined : rest;
    const shorter = takeOut(rest, verdict.cues, scorer, policy);
    if (shorter === undefined) return undefined;
    rest = shorter;
  }
  return undefined;
}

const isSolid = ({ kind }: Token): boolean => kind !== 'mark' && kind !== 'break';

const saysSomething = (text: string): boolean =>
  tokenise(normalise(text)).filter(isSolid).length >= FEWEST_WORDS;

/** One round; undefined where a needed part would go. */
function takeOut(draft: string, cues: readonly Span[], scorer: Scorer, policy: Policy): string | undefined {
  const scoreOf = (part: string): number => {
    const verdict = scorer.judge(part, policy);
    return verdict.outcome === 'abstain' ? 0 : verdict.score;
  };
  const tokens = tokenise(normalise(draft));
  const cuts: Cut[] = [];
  const lost: Token[] = [];
  let next = 0;
  for (const sentence of segment(tokens)) {
    // Both are in order, so each cue is looked at where it begins and where it goes on.
    while (next < cues.length && (cues[next]?.end ?? 0) <= sentence.start) next++;
    const own: Span[] = [];
    for (let at = next; at < cues.length; at++) {
      const cue = cues[at];
      if (cue === undefined || cue.start >= sentence.end) break;
      if (overlaps(cue, sentence)) own.push(cue);
    }
    if (own.length === 0) continue;
    const hostile = { draft, tokens: tokens.slice(sentence.first, sentence.last), cues: own };
    const isNeat = (parts: readonly Cut[]): boolean => {
      const left = applyCuts(draft, parts, sentence);
      return parts.length > 0 && saysSomething(left) && scoreOf(left) < policy.keepBelow;
    };
    const way = waysOf(hostile).find(isNeat);
    if (way === undefined) lost.push(...hostile.tokens);
    cuts.push(...(way ?? [cutSentence(draft, sentence)]));
  }
  const rest = applyCuts(draft, cuts, { start: 0, end: draft.length }).trim();
  return losesNothing(lost, rest) ? rest : undefined;
}

/** Cuts inside the sentence, those that keep most first. */
function waysOf(hostile: Hostile): Cut[][] {
  const address = cutAddresses(hostile);
  if (!holdsSubstance(hostile.draft, hostile.tokens)) return [address];
  return [address, ...cutEnds(hostile).map((cut) => [cut])];
}

/** Whether each figure of the sentences that go stands in the rest too, and they ask for nothing. */
function losesNothing(lost: readonly Token[], rest: string): boolean {
  if (lost.length === 0) return true;
  const kept = tokenise(normalise(rest));
  const figures = new Set(figuresOf(kept));
  return figuresOf(lost).every((figure) => figures.has(figure)) && (!asksFor(lost) || asksFor(kept));
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
