import type { Analyse } from '../../core/analyse.ts';
import { OUTPUTS } from '../../core/model/outputs.ts';
import { attackLogit } from '../../core/model/small.ts';
import { createAnswerDraft } from '../../precise/judge.ts';
import { type Rounding, readPreciseModel } from '../../precise/model-file.ts';
import { createSplitPieces } from '../../precise/pieces.ts';
import type { Multiply } from '../network/multiply.ts';
import { inputOf } from './examples.ts';
import { answerInBatches } from './network.ts';
import type { TrainedPrecise } from './train-precise.ts';

/** What stands in the file until it is measured. */
export const UNMEASURED: Rounding = { texts: 0, mean: 0, largest: 0 };

/** Compares what the file's whole numbers answer, run as a page runs them, with what was learnt. */
export async function measureRounding(
  file: ArrayBuffer,
  { vocabulary, network }: TrainedPrecise,
  texts: readonly string[],
  analyse: Analyse,
  multiply: Multiply,
): Promise<Rounding> {
  const split = createSplitPieces(vocabulary);
  const answer = createAnswerDraft(readPreciseModel(file));
  const analyses = texts.map(analyse);
  const inputs = analyses.map((analysis) => inputOf(analysis, split));
  const learnt = await answerInBatches(multiply, network, inputs);
  const off = analyses.map((analysis, at) =>
    Math.abs(attackLogit(answer(analysis).whole) - (learnt[at]?.[OUTPUTS.attack] ?? Number.NaN)),
  );
  const rounded = (value: number): number => Number(value.toFixed(4));
  return {
    texts: texts.length,
    mean: rounded(off.reduce((sum, one) => sum + one, 0) / texts.length),
    largest: rounded(off.reduce((most, one) => Math.max(most, one), 0)),
  };
}
