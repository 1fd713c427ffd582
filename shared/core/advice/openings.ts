import { indexPatterns } from '../rules/index-patterns.ts';
import { createLexicon, knownWords } from '../rules/lexicon.ts';
import { readWords } from '../rules/read-words.ts';
import type { Tone } from './hints.ts';

/** The three steps that help with an upset customer: name what it was like, own it, say what comes next. */
export const STEPS = ['name', 'own', 'next'] as const;
export type Step = (typeof STEPS)[number];

/** Sentences for each step of a reply about one kind of trouble; they promise nothing. */
export type Openings = Readonly<Record<Step, readonly string[]>>;

/** What messages of one kind look like, and how a reply to them may begin. */
export interface Topic extends Openings {
  readonly id: string;
  readonly about: string;
  /** None for the topic of everything else. */
  readonly patterns: readonly string[];
}

/** What a message is about, and how a reply to it may begin. */
export interface Suggestion extends Openings {
  readonly topic: string;
}

/** Suggests openings for a reply to a customer's message; those for anything else where nothing fits. */
export type SuggestOpenings = (message: string) => Suggestion;

/** Prepares the topics. Throws on a malformed pattern, and where no topic is for everything else. */
export function createSuggestOpenings({ terms, topics }: Pick<Tone, 'terms' | 'topics'>): SuggestOpenings {
  const other = topics.find(({ patterns }) => patterns.length === 0);
  if (other === undefined)
    throw new Error('openings: expected a topic without patterns, for everything else');
  const lexicon = createLexicon(terms);
  const index = indexPatterns(
    topics.flatMap((topic) => topic.patterns.map((source) => ({ source, of: topic }))),
    knownWords(terms),
  );
  return (message) => {
    const { sentences, annotated } = readWords(message, lexicon);
    const found = sentences.flatMap((sentence) => index.find(sentence, annotated).map(({ of }) => of));
    const counts = new Map(topics.map((topic) => [topic, found.filter((one) => one === topic).length]));
    // Of topics that fit alike, the one that comes first in the list.
    const best = topics.reduce((one, topic) =>
      (counts.get(topic) ?? 0) > (counts.get(one) ?? 0) ? topic : one,
    );
    const { id, name, own, next } = (counts.get(best) ?? 0) > 0 ? best : other;
    return { topic: id, name, own, next };
  };
}
