import type { Sentence } from '../text/segment.ts';
import type { KnownWords } from './lexicon.ts';
import { type AnnotatedWords, matchAt, type PatternMatch, takes } from './match.ts';
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
  /** What a match begins with, where it has to; told before anything else is tried. */
  readonly lead: Alternatives | undefined;
  /** How many words stand before the anchor in a match, at least and at most. */
  readonly before: Reach;
  /** The search that it was last tried in, and the place up to which it was tried there. */
  triedIn: number;
  triedUntil: number;
}

/** A number of words, at least and at most. */
interface Reach {
  readonly least: number;
  readonly most: number;
}

/** How many letters of a prefix are looked up. */
const PREFIX = 3;

/**
 * Indexes patterns by their anchor: of the elements that every match needs, the one that the fewest sentences
 * hold. A sentence is then tried against few patterns, and only where the anchor leaves room for them.
 * Throws on a malformed pattern (see `parsePattern`).
 */
export function indexPatterns<T>(
  entries: readonly { source: string; of: T }[],
  known: KnownWords,
): PatternIndex<T> {
  const byWord = new Map<string, Indexed<T>[]>();
  const byPrefix = new Map<string, Indexed<T>[]>();
  const byList = new Map<string, Indexed<T>[]>();
  for (const { source, of } of entries) {
    const pattern = parsePattern(source);
    const { anchor, step } = anchorOf(pattern, known.common, source);
    const before = reachOf(pattern.slice(0, step), known.longest);
    const indexed: Indexed<T> = { pattern, of, lead: leadOf(pattern), before, triedIn: 0, triedUntil: 0 };
    const { words, prefixes, lists } = anchor;
    for (const word of words) push(byWord, word, indexed);
    for (const prefix of prefixes) push(byPrefix, prefix.slice(0, PREFIX), indexed);
    for (const list of lists) push(byList, list, indexed);
  }
  let searches = 0;
  return {
    find: (sentence, annotated) => {
      const search = ++searches;
      const found: Found<T>[] = [];
      const tryAll = (candidates: readonly Indexed<T>[] | undefined, anchor: number): void => {
        if (candidates === undefined) return;
        for (const candidate of candidates) {
          if (candidate.triedIn !== search) {
            candidate.triedIn = search;
            candidate.triedUntil = sentence.first;
          }
          matchAround(candidate, anchor, sentence, annotated, found);
        }
      };
      for (let at = sentence.first; at < sentence.last; at++) {
        const word = annotated.words[at] ?? '';
        tryAll(byWord.get(word), at);
        if (byPrefix.size > 0) tryAll(byPrefix.get(word.slice(0, PREFIX)), at);
        for (const { list } of annotated.terms[at] ?? []) tryAll(byList.get(list), at);
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

/** Tries the pattern wherever the word at `anchor` could be its anchor, places that were tried left out. */
function matchAround<T>(
  indexed: Indexed<T>,
  anchor: number,
  sentence: Sentence,
  annotated: AnnotatedWords,
  found: Found<T>[],
): void {
  const { pattern, of, before, lead } = indexed;
  const until = anchor - before.least + 1;
  for (let at = Math.max(indexed.triedUntil, anchor - before.most); at < until; at++) {
    if (lead !== undefined && !takes(lead, annotated, at)) continue;
    const match = matchAt(pattern, at, sentence, annotated);
    if (match !== undefined) found.push({ match, of });
  }
  indexed.triedUntil = Math.max(indexed.triedUntil, until);
}

/** What a common word, and a list, weigh beside a rare word when the anchor is chosen. */
const COMMON_WEIGHT = 50;
const LIST_WEIGHT = 20;

function anchorOf(
  pattern: Pattern,
  common: ReadonlySet<string>,
  source: string,
): { anchor: Alternatives; step: number } {
  let best: { anchor: Alternatives; step: number } | undefined;
  let lightest = Number.POSITIVE_INFINITY;
  for (const [step, element] of pattern.entries()) {
    if (element.kind !== 'one' || element.optional) continue;
    const { words, prefixes, lists } = element.of;
    let weight = prefixes.length + lists.size * LIST_WEIGHT;
    for (const word of words) weight += common.has(word) ? COMMON_WEIGHT : 1;
    if (weight < lightest) [best, lightest] = [{ anchor: element.of, step }, weight];
  }
  if (best === undefined) throw new Error(`pattern "${source}": every element is optional`);
  return best;
}

function leadOf(pattern: Pattern): Alternatives | undefined {
  const first = pattern.find(({ kind }) => kind !== 'start' && kind !== 'open');
  return first?.kind === 'one' && !first.optional ? first.of : undefined;
}

/** How many words some elements take. */
function reachOf(elements: Pattern, longest: KnownWords['longest']): Reach {
  let [least, most] = [0, 0];
  for (const element of elements) {
    if (element.kind === 'gap') {
      least += element.least;
      most += element.most;
    } else if (element.kind === 'one') {
      least += element.optional ? 0 : 1;
      most += Math.max(1, ...[...element.of.lists].map((list) => longest.get(list) ?? 1));
    }
  }
  return { least, most };
}
