import type { Sentence } from '../text/segment.ts';
import type { Lexicon, TermMatch } from './lexicon.ts';
import type { Alternative, Element, Pattern } from './pattern.ts';

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

/** The match of `pattern` that begins at word `at` of `sentence`, longer terms and elements tried first; or undefined. */
export function matchAt(
  pattern: Pattern,
  at: number,
  sentence: Sentence,
  annotated: AnnotatedWords,
): PatternMatch | undefined {
  const { words, terms } = annotated;
  let open = at;
  let close = -1;

  const lengthsOf = (of: readonly Alternative[], position: number): number[] => {
    const word = words[position];
    if (word === undefined || position >= sentence.last) return [];
    const lengths: number[] = [];
    for (const alternative of of) {
      if (alternative.kind === 'word') {
        if (alternative.word === word) lengths.push(1);
      } else if (alternative.kind === 'prefix') {
        if (word.startsWith(alternative.prefix)) lengths.push(1);
      } else {
        for (const term of terms[position] ?? []) {
          if (term.list === alternative.list) lengths.push(term.length);
        }
      }
    }
    return lengths.length > 1 ? [...new Set(lengths)].sort((a, b) => b - a) : lengths;
  };

  const walk = (step: number, position: number): number | undefined => {
    const element = pattern[step];
    if (element === undefined) return position;
    switch (element.kind) {
      case 'one':
        for (const length of lengthsOf(element.of, position)) {
          const end = walk(step + 1, position + length);
          if (end !== undefined) return end;
        }
        return element.optional ? walk(step + 1, position) : undefined;
      case 'gap':
        return walkGap(element, step, position);
      case 'not':
        return lengthsOf(element.of, position).length > 0 ? undefined : walk(step + 1, position);
      case 'start':
        return position === sentence.first ? walk(step + 1, position) : undefined;
      case 'end':
        return atEnd(position) ? walk(step + 1, position) : undefined;
      case 'open': {
        const end = walk(step + 1, position);
        if (end !== undefined) open = position;
        return end;
      }
      case 'close': {
        const end = walk(step + 1, position);
        if (end !== undefined) close = position;
        return end;
      }
    }
  };

  const walkGap = (
    gap: Extract<Element, { kind: 'gap' }>,
    step: number,
    position: number,
  ): number | undefined => {
    for (let taken = 0; taken <= gap.most; taken++) {
      if (taken >= gap.least) {
        const end = walk(step + 1, position + taken);
        if (end !== undefined) return end;
      }
      const word = words[position + taken];
      if (word === undefined || position + taken >= sentence.last || GAP_STOPS.has(word)) return undefined;
    }
    return undefined;
  };

  const atEnd = (position: number): boolean => {
    for (let next = position; next < sentence.last; next++) {
      if (!CLOSING.has(words[next] ?? '')) return false;
    }
    return true;
  };

  const end = walk(0, at);
  if (end === undefined || end <= at) return undefined;
  return close < 0 ? { first: at, last: end } : { first: open, last: close };
}
