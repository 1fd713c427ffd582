import type { Policy } from '../policy.ts';
import type { Scorer } from '../scorer.ts';
import { overlaps, type Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokenise.ts';

/** Fewer words than this left over say nothing that helps. */
const FEWEST_WORDS = 2;
const MOST_ROUNDS = 8;

/**
 * The draft without its hostile parts: clauses where what is left of the sentence stands by itself, else whole
 * sentences. The result is judged again until nothing flags. Returns undefined when too little is left, or
 * when nothing is to be taken out.
 */
export function withoutAttack(draft: string, scorer: Scorer, policy: Policy): string | undefined {
  let rest = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = scorer.judge(rest, policy);
    if (verdict.outcome !== 'flag') return rest === draft || !saysSomething(rest) ? undefined : rest;
    const shorter = takeOut(rest, verdict.cues, scorer, policy);
    if (shorter === rest) return undefined;
    rest = shorter;
  }
  return undefined;
}

const saysSomething = (text: string): boolean =>
  tokenise(normalise(text)).filter(({ kind }) => kind !== 'mark' && kind !== 'break').length >= FEWEST_WORDS;

function takeOut(draft: string, cues: readonly Span[], scorer: Scorer, policy: Policy): string {
  const tokens = tokenise(normalise(draft));
  const kept = segment(tokens).map((sentence) => {
    const typed = draft.slice(sentence.start, sentence.end);
    const hit = cues.filter((cue) => overlaps(cue, sentence));
    if (hit.length === 0) return { ...sentence, text: typed };
    const text = withoutClauses(draft, tokens.slice(sentence.first, sentence.last), hit);
    const stands = text !== '' && saysSomething(text) && scorer.judge(text, policy).outcome !== 'flag';
    return { ...sentence, text: stands ? text : '' };
  });
  return joinKept(draft, kept);
}

const CLAUSE_MARKS = new Set([',', ';', ':', '-', '(', ')', '"']);
const FINAL_MARKS = new Set(['.', '!', '?', '\n']);
const LOOSE_START = /^(?:and|but|so|or|because|then)\s+/iu;
const LOOSE_END = /[\s,;:-]+(?:(?:and|but|so|or|because|you)\s*)?$/iu;

/** The sentence without the clauses that hold a cue; empty when none can be cut. */
function withoutClauses(draft: string, tokens: readonly Token[], cues: readonly Span[]): string {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && CLAUSE_MARKS.has(token.text)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  if (clauses.length < 2) return '';
  const spans = clauses
    .map((clause) => clause.filter(({ text }) => !FINAL_MARKS.has(text)))
    .map(([first, ...others]) => first && { start: first.start, end: (others.at(-1) ?? first).end })
    .filter((span) => span !== undefined);
  const kept = spans.filter((span) => !cues.some((cue) => overlaps(cue, span)));
  if (kept.length === 0 || kept.length === spans.length) return '';
  const closing = tokens
    .filter(({ text }) => FINAL_MARKS.has(text))
    .map(({ text }) => text)
    .join('')
    .trim();
  const text = joinClauses(draft, spans, kept).replace(LOOSE_START, '').replace(LOOSE_END, '');
  return text === '' ? '' : matchCase(draft, tokens, text) + closing;
}

/** Neighbouring clauses keep what stood between them; others are joined by a comma. */
function joinClauses(draft: string, spans: readonly Span[], kept: readonly Span[]): string {
  return kept
    .map((span, index) => {
      const before = kept[index - 1];
      const text = draft.slice(span.start, span.end);
      if (before === undefined) return text;
      const adjacent = spans.indexOf(span) === spans.indexOf(before) + 1;
      return (adjacent ? draft.slice(before.end, span.start) : ', ') + text;
    })
    .join('');
}

function matchCase(draft: string, [first]: readonly Token[], text: string): string {
  const began = first === undefined ? '' : draft.charAt(first.start);
  return began !== began.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Joins sentences with the white space that stood before each. */
function joinKept(draft: string, sentences: readonly (Span & { text: string })[]): string {
  let joined = '';
  let end = 0;
  for (const sentence of sentences) {
    if (sentence.text !== '') joined += draft.slice(end, sentence.start) + sentence.text;
    end = sentence.end;
  }
  return joined.replace(/^\s+/u, '').trimEnd();
}
