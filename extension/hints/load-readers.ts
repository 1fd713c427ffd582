import {
  createFindHints,
  createScorer,
  type FindHints,
  readBundle,
  type Scorer,
  type Tone,
  unpackLexicon,
} from '#core';
import { type AgentReader, openPrecise } from '#precise';

/** What reads an agent's reply and a customer's message. */
export interface Readers {
  readonly findHints: FindHints;
  /** Tells attacks on the customer; none where the bundle is broken. */
  readonly scorer: Scorer | undefined;
  /** Tells how upset a customer is; none without the precise model. */
  readonly reader: AgentReader | undefined;
}

/**
 * The rules together with the precise model, from its file; the rules and the small model where that cannot be used;
 * the rules alone with a broken bundle.
 */
export async function loadReaders(
  bundle: unknown,
  tone: Tone,
  fetchPrecise: () => Promise<ArrayBuffer>,
): Promise<Readers> {
  const findHints = createFindHints(tone);
  const small = createSmall(bundle);
  if (small === undefined) return { findHints, scorer: undefined, reader: undefined };
  try {
    const english = readBundle(bundle).packs.find(({ lexicon }) => lexicon.language === 'en');
    const terms = english === undefined ? {} : unpackLexicon(english.lexicon).terms;
    const { other, reader, review } = openPrecise(await fetchPrecise(), terms, tone, findHints);
    return { findHints: review, scorer: createScorer(bundle, other), reader };
  } catch (error) {
    console.error(`otherend: the small model looks at replies, the precise one cannot be used: ${error}`);
    return { findHints, scorer: small, reader: undefined };
  }
}

function createSmall(bundle: unknown): Scorer | undefined {
  try {
    return createScorer(bundle);
  } catch (error) {
    console.error(`otherend: only the rules look at replies: ${error}`);
    return undefined;
  }
}
