import type { Analyse } from '../../core/analyse.ts';
import { logitOf } from '../../core/judgement.ts';
import { attackLogit, createJudgeSmall, highestOf, type TrainedModel } from '../../core/model/small.ts';
import { createAnswerDraft } from '../../precise/judge.ts';
import { type PreciseCalibration, readPreciseModel } from '../../precise/model-file.ts';
import type { CorpusLine } from '../corpus.ts';
import { fitLogistic } from '../logistic.ts';

/** What stands in the file until the model is calibrated. */
export const UNCALIBRATED: PreciseCalibration = { bias: 0, worst: 0.5, whole: 0.5, small: 0, length: 0 };

/**
 * Fits the map from the precise network's logits and the small model's score to a probability, on lines that
 * neither learnt from. To be done anew whenever either has been trained.
 */
export function calibratePrecise(
  file: ArrayBuffer,
  smallModel: TrainedModel,
  held: readonly CorpusLine[],
  analyse: Analyse,
): PreciseCalibration {
  const judgeSmall = createJudgeSmall(smallModel);
  const answer = createAnswerDraft(readPreciseModel(file));
  const [bias = 0, worst = 0, whole = 0, small = 0, length = 0] = fitLogistic(
    held.map((line) => {
      const analysis = analyse(line.text);
      const { sentences, whole: all } = answer(analysis);
      const logits = sentences.map(attackLogit);
      const highest = highestOf(logits, attackLogit(all));
      const before = logitOf(judgeSmall(analysis).score);
      return {
        inputs: [highest, attackLogit(all), before, Math.log(Math.max(1, logits.length))],
        hostile: line.attack,
      };
    }),
  );
  return { bias, worst, whole, small, length };
}
