import { createAnalyse } from '../../core/analyse.ts';
import type { CompiledLexicon } from '../../core/bundle.ts';
import { logitOf } from '../../core/judgement.ts';
import { OUTPUT_COUNT } from '../../core/model/outputs.ts';
import { attackLogit, createJudgeSmall, type TrainedModel } from '../../core/model/small.ts';
import { createAnswerDraft } from '../../precise/judge.ts';
import { type PreciseCalibration, readPreciseModel } from '../../precise/model-file.ts';
import type { CorpusLine } from '../corpus.ts';
import type { HeldOutSplit } from '../held-out.ts';
import { fitLogistic } from '../logistic.ts';
import type { PublicRow } from '../public-sets.ts';
import { renderPreciseModel } from './render-model.ts';
import { type TrainedPrecise, trainPrecise } from './train-precise.ts';

/** Lists of the lexicon whose single words get a piece of their own. */
export const TERM_LISTS = [
  'insult-noun',
  'insult-adjective',
  'slur',
  'swear',
  'animal-insult',
  'sexual-term',
  'ambiguous-insult',
  'vocative-adjective',
] as const;

/** Trains the precise model and calibrates it, beside the small one, on held-out lines: the bytes of its file. */
export async function buildPrecise(
  split: HeldOutSplit,
  rows: readonly PublicRow[],
  lexicon: CompiledLexicon,
  small: TrainedModel,
): Promise<Buffer> {
  const analyse = createAnalyse(lexicon);
  const terms = TERM_LISTS.flatMap((list) => lexicon.terms[list] ?? []).filter((term) =>
    /^[a-z]+$/u.test(term),
  );
  const trained = await trainPrecise({ lines: split.learnt, rows, terms }, analyse);
  return calibratePrecise(trained, split.held, lexicon, small);
}

const UNCALIBRATED: PreciseCalibration = { bias: 0, worst: 0.5, whole: 0.5, small: 0, length: 0 };

/** The file of a trained network, its calibration fitted on lines that it did not learn from. */
export function calibratePrecise(
  { vocabulary, network }: TrainedPrecise,
  held: readonly CorpusLine[],
  lexicon: CompiledLexicon,
  small: TrainedModel,
): Buffer {
  const render = (calibration: PreciseCalibration): Buffer =>
    renderPreciseModel({ vocabulary, outputs: OUTPUT_COUNT, calibration }, network);
  const { buffer, byteOffset, byteLength } = render(UNCALIBRATED);
  const file = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
  return render(fitCalibration(file, held, lexicon, small));
}

function fitCalibration(
  file: ArrayBuffer,
  held: readonly CorpusLine[],
  lexicon: CompiledLexicon,
  smallModel: TrainedModel,
): PreciseCalibration {
  const analyse = createAnalyse(lexicon);
  const judgeSmall = createJudgeSmall(smallModel);
  const answer = createAnswerDraft(readPreciseModel(file));
  const [bias = 0, worst = 0, whole = 0, small = 0, length = 0] = fitLogistic(
    held.map((line) => {
      const analysis = analyse(line.text);
      const { sentences, whole: all } = answer(analysis);
      const logits = sentences.map(attackLogit);
      const highest = logits.length === 0 ? attackLogit(all) : Math.max(...logits);
      const before = logitOf(judgeSmall(analysis).score);
      return {
        inputs: [highest, attackLogit(all), before, Math.log(Math.max(1, logits.length))],
        hostile: line.attack,
      };
    }),
  );
  return { bias, worst, whole, small, length };
}
