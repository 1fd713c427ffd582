import type { Sentence } from '../text/segment.ts';
import { type AnnotatedWords, matchAt, type PatternMatch } from './match.ts';
import { type Alternatives, type Pattern, parsePattern } from './pattern.ts';

/** Patterns with what they stand for, indexed by the word that tells most. */
export interface PatternIndex<T> {
  /** All matches in the sentence; at one place each pattern matches at most once. */
  find(sentence: Sentence, annotated: AnnotatedWords): Found<T>[];
}

/** A match with what its pattern stands for. */
export interface Found<T> {
  readonly match: PatternMatch;
  readonly of: T;
}

interface Indexed<T> {
  readonly pattern: Pattern;
  readonly of: T;
  /** The search that it was last tried in, so that two of its words in a sentence do not try it twice. */
  triedIn: number;
}

/** How many letters of a prefix are looked up. */
const PREFIX = 3;

/**
 * Indexes patterns by their anchor: of the elements that every match needs, the one that the fewest sentences
 * hold. A sentence is then tried against few patterns. `common` names the words that most sentences hold.
 * Throws on a malformed pattern (see `parsePattern`).
 */
export function indexPatterns<T>(
  entries: readonly { source: string; of: T }[],
  common: ReadonlySet<string>,
): PatternIndex<T> {
  const byWord = new Map<string, Indexed<T>[]>();
  const byPrefix = new Map<string, Indexed<T>[]>();
  const byList = new Map<string, Indexed<T>[]>();
  for (const { source, of } of entries) {
    const indexed: Indexed<T> = { pattern: parsePattern(source), of, triedIn: 0 };
    const { words, prefixes, lists } = anchorOf(indexed.pattern, common, source);
    for (const word of words) push(byWord, word, indexed);
    for (const prefix of prefixes) push(byPrefix, prefix.slice(0, PREFIX), indexed);
    for (const list of lists) push(byList, list, indexed);
  }
  let searches = 0;
  return {
    find: (sentence, annotated) => {
      const search = ++searches;
      const found: Found<T>[] = [];
      const tryAll = (candidates: readonly Indexed<T>[] | undefined): void => {
        for (const candidate of candidates ?? []) {
          if (candidate.triedIn === search) continue;
          candidate.triedIn = search;
          matchEverywhere(candidate, sentence, annotated, found);
        }
      };
      for (let at = sentence.first; at < sentence.last; at++) {
        const word = annotated.words[at] ?? '';
        tryAll(byWord.get(word));
        if (byPrefix.size > 0) tryAll(byPrefix.get(word.slice(0, PREFIX)));
        for (const { list } of annotated.terms[at] ?? []) tryAll(byList.get(list));
      }
      return found;
    },
  };
}

function push<T>(index: Map<string, Indexed<T>[]>, key: string, indexed: Indexed<T>): void {
  const listed = index.get(key);
  if (listed === undefined) index.set(key, [indexed]);
  else listed.push(indexed);
}

function matchEverywhere<T>(
  { pattern, of }: Indexed<T>,
  sentence: Sentence,
  annotated: AnnotatedWords,
  found: Found<T>[],
): void {
  for (let at = sentence.first; at < sentence.last; at++) {
    const match = matchAt(pattern, at, sentence, annotated);
    if (match !== undefined) found.push({ match, of });
  }
}

/** What a common word, and a list, weigh beside a rare word when the anchor is chosen. */
const COMMON_WEIGHT = 50;
const LIST_WEIGHT = 20;

function anchorOf(pattern: Pattern, common: ReadonlySet<string>, source: string): Alternatives {
  let anchor: Alternatives | undefined;
  let lightest = Number.POSITIVE_INFINITY;
  for (const element of pattern) {
    if (element.kind !== 'one' || element.optional) continue;
    const { words, prefixes, lists } = element.of;
    let weight = prefixes.length + lists.size * LIST_WEIGHT;
    for (const word of words) weight += common.has(word) ? COMMON_WEIGHT : 1;
    if (weight < lightest) [anchor, lightest] = [element.of, weight];
  }
  if (anchor === undefined) throw new Error(`pattern "${source}": every element is optional`);
  return anchor;
}
