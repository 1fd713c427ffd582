import type { Analysis } from '../core/analyse.ts';
import {
  type JudgeAnalysis,
  judgementOf,
  logitOf,
  type SentenceJudgement,
  sigmoid,
} from '../core/judgement.ts';
import { evidenceOf } from '../core/model/evidence.ts';
import { attackLogit, highestOf, kindOf } from '../core/model/small.ts';
import type { OtherModel } from '../core/scorer.ts';
import { legible } from './legible.ts';
import { type PreciseCalibration, type PreciseModel, readPreciseModel } from './model-file.ts';
import { type LaidOutNetwork, layOutNetwork } from './network.ts';
import { createSplitPieces } from './pieces.ts';

/** The network's answers to a draft: for each sentence by itself, and for the whole. */
export interface PreciseAnswers {
  readonly sentences: readonly Float32Array[];
  readonly whole: Float32Array;
}

/** Answers a draft, before calibration. */
export type AnswerDraft = (analysis: Analysis) => PreciseAnswers;

/** Sentences of a draft that are judged by themselves; what stands behind them counts with the whole only. */
const MOST_SENTENCES = 24;

/** Answers drafts by the network; laid out anew it takes some tens of megabytes of memory. */
export function createAnswerDraft(
  { vocabulary, parts }: PreciseModel,
  { answer }: LaidOutNetwork = layOutNetwork(parts),
): AnswerDraft {
  const split = createSplitPieces(vocabulary);
  return (analysis) => {
    const { sentences, signals } = analysis;
    const whole = answer(split(legible(analysis)), evidenceOf(signals.flat()));
    if (sentences.length === 1) return { sentences: [whole], whole };
    const some = sentences.slice(0, MOST_SENTENCES).map(({ first, last }, at) => {
      return answer(split(legible(analysis, first, last)), evidenceOf(signals[at] ?? []));
    });
    return { sentences: some, whole };
  };
}

/** The calibrated logit of the network's logits and the small model's score. */
export function combineLogits(
  calibration: PreciseCalibration,
  sentences: readonly number[],
  whole: number,
  small: number,
): number {
  const worst = highestOf(sentences, whole);
  return (
    calibration.bias +
    calibration.worst * worst +
    calibration.whole * whole +
    calibration.small * logitOf(small) +
    calibration.length * Math.log(Math.max(1, sentences.length))
  );
}

/**
 * The precise model for `createScorer`, from the bytes of its file. Throws, saying what came and what was expected,
 * on another file.
 */
export const createPrecise = (file: ArrayBuffer): OtherModel => otherModel(readPreciseModel(file));

/** The same of a file that was read, with a network that may be laid out already. */
export function otherModel(model: PreciseModel, network?: LaidOutNetwork): OtherModel {
  const answer = createAnswerDraft(model, network);
  const { calibration } = model;
  const create = (small: JudgeAnalysis): JudgeAnalysis => {
    return (analysis) => {
      const before = small(analysis);
      const { sentences, whole } = answer(analysis);
      const logits = sentences.map(attackLogit);
      const own = analysis.sentences.map((_, at): SentenceJudgement => {
        const one = sentences[at];
        const other = before.sentences[at];
        if (one === undefined) return other ?? { score: 0, ...kindOf(whole) };
        const logit = attackLogit(one);
        const score = sigmoid(combineLogits(calibration, [logit], logit, other?.score ?? before.score));
        return { score, ...kindOf(one) };
      });
      const score = sigmoid(combineLogits(calibration, logits, attackLogit(whole), before.score));
      return judgementOf(score, own, 'precise');
    };
  };
  return { name: 'precise', language: 'en', create };
}
