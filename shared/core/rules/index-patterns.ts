import type { Sentence } from '../text/segment.ts';
import { type AnnotatedWords, matchAt, type PatternMatch } from './match.ts';
import { type Alternative, type Pattern, parsePattern } from './pattern.ts';

/** Patterns with what they stand for, indexed by how they can begin. */
export interface PatternIndex<T> {
  /** All matches in the sentence, by place; at one place each pattern matches at most once. */
  find(sentence: Sentence, annotated: AnnotatedWords): { match: PatternMatch; of: T }[];
}

interface Indexed<T> {
  readonly pattern: Pattern;
  readonly of: T;
}

/** Indexes patterns. Throws on a malformed one (see `parsePattern`). */
export function indexPatterns<T>(entries: readonly { source: string; of: T }[]): PatternIndex<T> {
  const byWord = new Map<string, Indexed<T>[]>();
  const byList = new Map<string, Indexed<T>[]>();
  const anywhere: Indexed<T>[] = [];
  for (const { source, of } of entries) {
    const indexed = { pattern: parsePattern(source), of };
    const beginnings = beginningsOf(indexed.pattern);
    if (beginnings === undefined) anywhere.push(indexed);
    for (const beginning of beginnings ?? []) {
      const [index, key] = beginning.kind === 'list' ? [byList, beginning.list] : [byWord, beginning.word];
      const listed = index.get(key) ?? [];
      listed.push(indexed);
      index.set(key, listed);
    }
  }
  return {
    find: (sentence, annotated) => {
      const found: { match: PatternMatch; of: T }[] = [];
      for (let at = sentence.first; at < sentence.last; at++) {
        for (const { pattern, of } of candidatesAt(at, annotated, byWord, byList, anywhere)) {
          const match = matchAt(pattern, at, sentence, annotated);
          if (match !== undefined) found.push({ match, of });
        }
      }
      return found;
    },
  };
}

function candidatesAt<T>(
  at: number,
  { words, terms }: AnnotatedWords,
  byWord: ReadonlyMap<string, readonly Indexed<T>[]>,
  byList: ReadonlyMap<string, readonly Indexed<T>[]>,
  anywhere: readonly Indexed<T>[],
): Iterable<Indexed<T>> {
  const named = byWord.get(words[at] ?? '');
  const listed = terms[at] ?? [];
  if (named === undefined && listed.length === 0) return anywhere;
  const candidates = new Set(anywhere);
  for (const indexed of named ?? []) candidates.add(indexed);
  for (const { list } of listed) {
    for (const indexed of byList.get(list) ?? []) candidates.add(indexed);
  }
  return candidates;
}

type Beginning = Exclude<Alternative, { kind: 'prefix' }>;

/** The words and lists with which a match can begin; undefined when that can be any word. */
function beginningsOf(pattern: Pattern): Beginning[] | undefined {
  const beginnings: Beginning[] = [];
  for (const element of pattern) {
    if (element.kind === 'gap') return undefined;
    if (element.kind !== 'one') continue;
    for (const alternative of element.of) {
      if (alternative.kind === 'prefix') return undefined;
      beginnings.push(alternative);
    }
    if (!element.optional) return beginnings;
  }
  return undefined;
}
