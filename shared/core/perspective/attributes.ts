import type { ExplainedSentence, Explanation } from '../scorer.ts';

/** The attributes of Perspective that have a like here. */
export const ATTRIBUTES = [
  'TOXICITY',
  'INSULT',
  'THREAT',
  'IDENTITY_ATTACK',
  'PROFANITY',
  'SEXUALLY_EXPLICIT',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export const isAttribute = (name: string): name is Attribute => ATTRIBUTES.some((known) => known === name);

/** What a listed word says by itself, and what its absence does: a list is no model, so these are no estimates. */
const LISTED = 0.9;
const NOT_LISTED = 0.02;

const holds = ({ signals }: ExplainedSentence, label: 'profanity' | 'sexual'): number =>
  signals.some((signal) => signal.label === label) ? LISTED : NOT_LISTED;

/** How much a sentence has of each attribute, 0 to 1. */
const OF_SENTENCE: Readonly<Record<Attribute, (sentence: ExplainedSentence) => number>> = {
  TOXICITY: ({ score }) => score,
  INSULT: ({ score, shares }) => score * shares.insult,
  THREAT: ({ score, shares }) => score * shares.threat,
  IDENTITY_ATTACK: ({ score, shares }) => score * shares.identity_attack,
  PROFANITY: (sentence) => holds(sentence, 'profanity'),
  SEXUALLY_EXPLICIT: (sentence) =>
    Math.max(sentence.score * sentence.shares.sexual, holds(sentence, 'sexual')),
};

/** How much of the attribute the sentence has, 0 to 1. */
export const attributeOf = (sentence: ExplainedSentence, attribute: Attribute): number =>
  OF_SENTENCE[attribute](sentence);

/**
 * How much of the attribute the whole has, 0 to 1: the most that a sentence has, but where the whole is judged worse
 * than its sentences, as much more.
 */
export function summaryOf({ score, sentences }: Explanation, attribute: Attribute): number {
  const worst = sentences.reduce((highest, sentence) => Math.max(highest, sentence.score), 0);
  const most = sentences.reduce(
    (highest, sentence) => Math.max(highest, attributeOf(sentence, attribute)),
    0,
  );
  if (attribute === 'PROFANITY' || worst === 0) return most;
  return Math.min(1, most * Math.max(1, score / worst));
}
