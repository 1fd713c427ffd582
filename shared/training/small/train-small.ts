import type { Analyse } from '../../core/analyse.ts';
import { FEATURE_VERSION } from '../../core/model/features.ts';
import {
  answerRaw,
  attackLogit,
  type Calibration,
  highestOf,
  type SmallNetwork,
  type TrainedModel,
  unpackNetwork,
} from '../../core/model/small.ts';
import { readAnnotations } from '../annotations.ts';
import { LEARNT_OUTPUTS } from '../attack-goals.ts';
import type { CorpusLine } from '../corpus.ts';
import type { HeldOutSplit } from '../held-out.ts';
import { fitLogistic } from '../logistic.ts';
import type { PublicRow } from '../public-sets.ts';
import { createRandom } from '../random.ts';
import { lineExamples, publicExamples } from './examples.ts';
import { createSmallNetwork, learnSmall, type SmallSettings } from './learn.ts';
import { packNetwork } from './pack.ts';

/** Sizes and settings, chosen on the held-out tenth of the authored lines; the curve is in MODEL_CARD.md. */
export const SMALL_SIZES = { bits: 13, width: 8, filters: 36, hidden: 28 };
export const SMALL_SETTINGS: SmallSettings = {
  epochs: 4,
  batch: 32,
  rate: 2e-3,
  tableRate: 4e-3,
  decay: 1e-3,
  dropWords: 0.2,
  dropHidden: 0.3,
  sparse: 2e-4,
  seed: 20261126,
};

/** Trains the small network on authored lines, annotations and public sets; calibrates it on held-out lines. */
export function trainSmall(
  { learnt, held }: HeldOutSplit<CorpusLine>,
  rows: readonly PublicRow[],
  analyse: Analyse,
  { bits, ...sizes }: typeof SMALL_SIZES = SMALL_SIZES,
  settings: SmallSettings = SMALL_SETTINGS,
): TrainedModel {
  const random = createRandom(settings.seed);
  const examples = [
    ...learnt.flatMap((line) => lineExamples(line, analyse, bits, random)),
    ...publicExamples(rows, readAnnotations('first-reading'), analyse, bits),
  ];
  console.log(`small: ${examples.length} examples`);
  const network = createSmallNetwork(bits, { ...sizes, outputs: LEARNT_OUTPUTS }, settings.seed);
  learnSmall(network, examples, settings, (epoch, loss) =>
    console.log(`small: epoch ${epoch + 1} of ${settings.epochs}, loss ${loss.toFixed(4)}`),
  );
  const packed = packNetwork(network);
  return {
    features: FEATURE_VERSION,
    network: packed,
    calibration: calibrateSmall(unpackNetwork(packed), held, analyse),
  };
}

/** Fits the map from raw logits to a probability on lines that the network did not learn from. */
function calibrateSmall(network: SmallNetwork, held: readonly CorpusLine[], analyse: Analyse): Calibration {
  const [bias = 0, worst = 0, whole = 0, length = 0] = fitLogistic(
    held.map((line) => {
      const answers = answerRaw(network, analyse(line.text));
      const logits = answers.sentences.map(attackLogit);
      const all = attackLogit(answers.whole);
      const highest = highestOf(logits, all);
      return {
        inputs: [highest, all, Math.log(Math.max(1, logits.length))],
        hostile: line.attack,
      };
    }),
  );
  return { bias, worst, whole, length };
}
