import { indexPatterns } from '../rules/index-patterns.ts';
import { createLexicon, knownWords, type TermLists } from '../rules/lexicon.ts';
import { readWords } from '../rules/read-words.ts';
import { byStart, type Span } from '../span.ts';

/** A politeness strategy (Danescu-Niculescu-Mizil et al. 2013) as the tone file carries it. */
export interface Strategy {
  readonly id: string;
  readonly patterns: readonly string[];
  /** Whether it is worth telling an agent that it is good. */
  readonly keep: boolean;
}

/** Where a text uses a strategy. */
export interface FoundStrategy extends Span {
  readonly id: string;
  readonly keep: boolean;
}

/** Finds the politeness strategies of a text, ordered by start. */
export type FindStrategies = (text: string) => FoundStrategy[];

/** Prepares the strategies. Throws on a malformed pattern. */
export function createFindStrategies(strategies: readonly Strategy[], terms: TermLists): FindStrategies {
  const lexicon = createLexicon(terms);
  const index = indexPatterns(
    strategies.flatMap((strategy) => strategy.patterns.map((source) => ({ source, of: strategy }))),
    knownWords(terms),
  );
  return (text) => {
    const { tokens, sentences, annotated } = readWords(text, lexicon);
    return sentences
      .flatMap((sentence) => index.find(sentence, annotated))
      .map(({ match: { first, last }, of: { id, keep } }) => ({
        id,
        keep,
        start: tokens[first]?.start ?? 0,
        end: tokens[last - 1]?.end ?? 0,
      }))
      .sort(byStart);
  };
}
