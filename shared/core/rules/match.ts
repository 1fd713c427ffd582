import type { Sentence } from '../text/segment.ts';
import type { Lexicon, TermMatch } from './lexicon.ts';
import type { Alternatives, Element, Pattern } from './pattern.ts';

/** The words of a draft with the terms that begin at each; made once, used by every rule. */
export interface AnnotatedWords {
  readonly words: readonly string[];
  readonly terms: readonly (readonly TermMatch[])[];
}

/** Where a pattern matched: `words[first]` up to, not including, `words[last]`. */
export interface PatternMatch {
  readonly first: number;
  readonly last: number;
}

/** Looks every word up in the lexicon. Order: after `segment`; terms never cross a sentence. */
export function annotate(
  words: readonly string[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): AnnotatedWords {
  const terms: (readonly TermMatch[])[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) terms.push(lexicon.termsAt(words, at, last));
  }
  return { words, terms };
}

const GAP_STOPS = new Set([',', ';', ':', '.', '!', '?', '(', ')', '"']);
const CLOSING = new Set(['.', '!', '?', ';', '"', "'", ')', '\n', '…']);

/** One attempt to match; `open` and `close` are where the brackets fell, -1 without. */
interface Attempt {
  readonly pattern: Pattern;
  readonly annotated: AnnotatedWords;
  readonly first: number;
  readonly last: number;
  open: number;
  close: number;
}

/**
 * The match of `pattern` that begins at word `at` of `sentence`, longer terms and elements tried first; or
 * undefined.
 */
export function matchAt(
  pattern: Pattern,
  at: number,
  sentence: Sentence,
  annotated: AnnotatedWords,
): PatternMatch | undefined {
  const { first, last } = sentence;
  const attempt: Attempt = { pattern, annotated, first, last, open: -1, close: -1 };
  const end = walk(attempt, 0, at);
  if (end <= at) return undefined;
  return attempt.close < 0 ? { first: at, last: end } : { first: attempt.open, last: attempt.close };
}

const NO_MATCH = -1;

/** Where the match of the pattern from `step` on ends, when it begins at word `position`. */
function walk(attempt: Attempt, step: number, position: number): number {
  const element = attempt.pattern[step];
  if (element === undefined) return position;
  switch (element.kind) {
    case 'one': {
      const end = walkOne(attempt, element.of, step, position);
      return end === NO_MATCH && element.optional ? walk(attempt, step + 1, position) : end;
    }
    case 'gap':
      return walkGap(attempt, element, step, position);
    case 'not':
      return position < attempt.last && takes(element.of, attempt.annotated, position)
        ? NO_MATCH
        : walk(attempt, step + 1, position);
    case 'start':
      return position === attempt.first ? walk(attempt, step + 1, position) : NO_MATCH;
    case 'end':
      return atEnd(attempt, position) ? walk(attempt, step + 1, position) : NO_MATCH;
    default: {
      const end = walk(attempt, step + 1, position);
      if (end !== NO_MATCH) attempt[element.kind] = position;
      return end;
    }
  }
}

const takesWord = ({ words, prefixes }: Alternatives, word: string): boolean =>
  words.has(word) || (prefixes.length > 0 && prefixes.some((prefix) => word.startsWith(prefix)));

/** Whether one of the alternatives begins at `position`. */
export function takes(of: Alternatives, annotated: AnnotatedWords, position: number): boolean {
  if (takesWord(of, annotated.words[position] ?? '')) return true;
  return of.lists.size > 0 && (annotated.terms[position] ?? []).some(({ list }) => of.lists.has(list));
}

function walkOne(attempt: Attempt, of: Alternatives, step: number, position: number): number {
  if (position >= attempt.last) return NO_MATCH;
  const { words, terms } = attempt.annotated;
  if (of.lists.size > 0) {
    // Terms are listed longest first.
    let tried = 0;
    for (const { list, length } of terms[position] ?? []) {
      if (length === tried || !of.lists.has(list)) continue;
      tried = length;
      const end = walk(attempt, step + 1, position + length);
      if (end !== NO_MATCH) return end;
    }
    if (tried === 1) return NO_MATCH;
  }
  return takesWord(of, words[position] ?? '') ? walk(attempt, step + 1, position + 1) : NO_MATCH;
}

type Gap = Extract<Element, { kind: 'gap' }>;

function walkGap(attempt: Attempt, { least, most }: Gap, step: number, position: number): number {
  for (let taken = 0; taken <= most; taken++) {
    if (taken >= least) {
      const end = walk(attempt, step + 1, position + taken);
      if (end !== NO_MATCH) return end;
    }
    const at = position + taken;
    if (at >= attempt.last || GAP_STOPS.has(attempt.annotated.words[at] ?? '')) return NO_MATCH;
  }
  return NO_MATCH;
}

function atEnd({ annotated, last }: Attempt, position: number): boolean {
  for (let at = position; at < last; at++) if (!CLOSING.has(annotated.words[at] ?? '')) return false;
  return true;
}
