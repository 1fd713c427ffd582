import type { FindHints, Tone } from '../core/advice/hints.ts';
import { REVIEW, type ReviewPolicy } from '../core/policy.ts';
import type { TermLists } from '../core/rules/lexicon.ts';
import type { OtherModel } from '../core/scorer.ts';
import { type AgentReader, createAgentReader } from './agent.ts';
import { otherModel } from './judge.ts';
import { readPreciseModel } from './model-file.ts';
import { layOutNetwork } from './network.ts';
import { createReview } from './review.ts';

/** All that the precise model does, with its network laid out once. */
export interface PreciseParts {
  /** For `createScorer`. */
  readonly other: OtherModel;
  readonly reader: AgentReader;
  /** Hints from rules and network together. */
  readonly review: FindHints;
}

/**
 * Everything of the precise model, from the bytes of its file, the terms of the bundle's lexicon, and the tone rules
 * with what they find. Throws, saying what came and what was expected, on another file.
 */
export function openPrecise(
  file: ArrayBuffer,
  terms: TermLists,
  { kinds }: Tone,
  findHints: FindHints,
  policy: ReviewPolicy = REVIEW,
): PreciseParts {
  const model = readPreciseModel(file);
  const network = layOutNetwork(model.parts);
  const reader = createAgentReader(model, terms, network);
  return {
    other: otherModel(model, network),
    reader,
    review: createReview({ findHints, reader, calibration: model.review, kinds }, policy),
  };
}
