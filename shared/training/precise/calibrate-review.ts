import type { FindHints } from '../../core/advice/hints.ts';
import type { TermLists } from '../../core/rules/lexicon.ts';
import { createAgentReader } from '../../precise/agent.ts';
import { readPreciseModel } from '../../precise/model-file.ts';
import { type ReviewCalibration, reviewInputs } from '../../precise/review.ts';
import type { MarkedReply } from '../agent-corpus.ts';
import { fitLogistic } from '../logistic.ts';

/** What stands in the file until hints are calibrated. */
export const UNREVIEWED: ReviewCalibration = { bias: 0, fault: 1, kind: 0, rule: 0 };

/** Fits how the network and the rules add up to "a colleague would speak up", on replies that were not learnt from. */
export function calibrateReview(
  file: ArrayBuffer,
  held: readonly MarkedReply[],
  findHints: FindHints,
  terms: TermLists,
): ReviewCalibration {
  const reader = createAgentReader(readPreciseModel(file), terms);
  const [bias = 0, fault = 0, kind = 0, rule = 0] = fitLogistic(
    held.map(({ text, faults }) => ({
      inputs: reviewInputs(reader.readReply(text), findHints(text)),
      hostile: faults.length > 0,
    })),
  );
  return { bias, fault, kind, rule };
}
