import type { Analysis } from './analyse.ts';
import { indexPatterns } from './rules/index-patterns.ts';
import type { KnownWords } from './rules/lexicon.ts';
import { overlaps } from './span.ts';

/** Patterns of what people write who speak of ending their own life, and of what only sounds so. */
export interface Despair {
  readonly patterns: readonly string[];
  readonly except: readonly string[];
}

/**
 * Tells whether a draft speaks of ending one's own life or hurting oneself; `known` as in `indexPatterns`.
 * Throws on a malformed pattern.
 */
export function createFindDespair(
  { patterns, except }: Despair,
  known: KnownWords,
): (draft: Pick<Analysis, 'sentences' | 'annotated'>) => boolean {
  const index = indexPatterns(
    [...patterns.map((source) => ({ source, of: true })), ...except.map((source) => ({ source, of: false }))],
    known,
  );
  return ({ sentences, annotated }) =>
    sentences.some((sentence) => {
      const found = index
        .find(sentence, annotated)
        .map(({ match, of }) => ({ start: match.first, end: match.last, meant: of }));
      const denied = found.filter(({ meant }) => !meant);
      return found.some((one) => one.meant && !denied.some((other) => overlaps(one, other)));
    });
}
