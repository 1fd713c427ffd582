import type { Policy } from '../policy.ts';
import type { Scorer } from '../scorer.ts';
import { overlaps, type Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { type Cut, type Hostile, spanOfTokens } from './clauses.ts';
import { cutAddresses } from './cut-address.ts';
import { cutAside, cutAsides, findAsides, holdsNothingNeeded } from './cut-aside.ts';
import { cutEnds } from './cut-ends.ts';
import { STARTS } from './grammar.ts';
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
    if (verdict.outcome === 'pass') {
      const less = rest === draft ? rest : withoutDoubtful(rest, scorer, policy);
      return less === draft || !saysSomething(less) ? undefined : less;
    }
    const shorter = takeOut(rest, verdict.cues, scorer, policy);
    if (shorter === undefined) return undefined;
    rest = shorter;
  }
  return undefined;
}

/** Beside an attack a doubtful sentence or aside mostly belongs to it: those that hold nothing of the case go too. */
function withoutDoubtful(rest: string, scorer: Scorer, { doubtAt }: Policy): string {
  const scoreOf = ({ start, end }: Span): number => scorer.explain(rest.slice(start, end)).score;
  const tokens = tokenise(normalise(rest));
  const cuts = segment(tokens).flatMap((sentence): Cut[] => {
    const own = tokens.slice(sentence.first, sentence.last);
    const part = rest.slice(sentence.start, sentence.end);
    if (!holdsSubstance(rest, own))
      return scorer.explain(part).score >= doubtAt ? [cutSentence(rest, sentence)] : [];
    return findAsides(rest, own)
      .filter((aside) => holdsNothingNeeded(own, aside))
      .map((aside) => spanOfTokens(own, aside))
      .filter((span) => scoreOf(span) >= doubtAt)
      .map((span) => cutAside(rest, span));
  });
  return applyCuts(rest, cuts, { start: 0, end: rest.length }).trim();
}

const isSolid = ({ kind }: Token): boolean => kind !== 'mark' && kind !== 'break';

const saysSomething = (text: string): boolean =>
  tokenise(normalise(text)).filter(isSolid).length >= FEWEST_WORDS;

/** Of a sentence that is cut: fewer words than this are a mere remnant, unless they begin like a sentence or hold a case. */
const FEWEST_LOOSE = 4;

function isWorthKeeping(part: string): boolean {
  const tokens = tokenise(normalise(part));
  const words = tokens.filter(isSolid);
  if (words.length < FEWEST_WORDS) return false;
  return words.length >= FEWEST_LOOSE || STARTS.has(words[0]?.text ?? '') || holdsSubstance(part, tokens);
}

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
      return parts.length > 0 && isWorthKeeping(left) && scoreOf(left) < policy.keepBelow;
    };
    const way = waysOf(hostile).find(isNeat);
    if (way === undefined) lost.push(...hostile.tokens);
    if (way === undefined && beginsInsideAWord(draft, sentence, own)) return undefined;
    cuts.push(...(way ?? [cutSentence(draft, sentence)]));
  }
  const rest = applyCuts(draft, cuts, { start: 0, end: draft.length }).trim();
  return losesNothing(lost, rest) ? rest : undefined;
}

/** Whether what was taken for a sentence goes on a name ("user j.smith"); an attack ("late.idiot") is none. */
const beginsInsideAWord = (draft: string, { start }: Span, cues: readonly Span[]): boolean =>
  /[\p{L}\p{N}]\.$/u.test(draft.slice(Math.max(0, start - 3), start)) &&
  !cues.some((cue) => cue.start <= start);

/** Cuts inside the sentence, those that keep most first. */
function waysOf(hostile: Hostile): Cut[][] {
  const whole = [cutAddresses(hostile), cutAsides(hostile)];
  if (!holdsSubstance(hostile.draft, hostile.tokens)) return whole;
  return [...whole, ...cutEnds(hostile).map((cut) => [cut])];
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
function cutSentence(draft: string, { start, end }: Span): Cut {
  let before = start;
  while (before > 0 && isBlank(draft.charAt(before - 1))) before--;
  let behind = end;
  while (behind < draft.length && isBlank(draft.charAt(behind))) behind++;
  const beginsLine = before === 0 || draft.slice(before, start).includes('\n');
  return beginsLine ? { start, end: behind, capital: false } : { start: before, end, capital: false };
}

/** Whether two words would touch that had a blank between them ("pat.you moron, could you"). */
const isGlued = (draft: string, { start, end }: Span): boolean =>
  start > 0 &&
  end < draft.length &&
  !isBlank(draft.charAt(start - 1)) &&
  isBlank(draft.charAt(end - 1)) &&
  !isBlank(draft.charAt(end));

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
    from = Math.max(from, isGlued(draft, cut) ? cut.end - 1 : cut.end);
    capital ||= cut.capital;
  }
  keep(end);
  return rest;
}
