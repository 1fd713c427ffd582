import { createAnalyse } from '../core/analyse.ts';
import type { Calibration, TrainedModel } from '../core/bundle.ts';
import { FEATURE_VERSION } from '../core/model/features.ts';
import type { PackedWeights } from '../core/model/weights.ts';
import { calibrate } from './calibrate.ts';
import type { LexiconSource } from './compile.ts';
import type { CorpusLine } from './corpus.ts';
import { crossValidate, type FoldModel, type JudgedLine } from './cross-validate.ts';
import { authoredExamples, type Example, publicExamples } from './examples.ts';
import { fitAttack, fitKinds } from './fit.ts';
import { packWeights } from './pack.ts';

/** A trained model, with what its five fold models said of the lines that each had not seen. */
export interface Training {
  readonly model: TrainedModel;
  readonly judged: readonly JudgedLine[];
  readonly folds: readonly FoldModel[];
}

/** Learns from the public sets in `folder` and the authored lines; the same input gives the same bytes. */
export function trainModel(source: LexiconSource, lines: readonly CorpusLine[], folder: string): Training {
  const analyse = createAnalyse(source.lexicon);
  const publicSets = publicExamples(folder, analyse);
  const { judged, folds } = crossValidate(lines, publicSets, analyse);
  const examples = [...publicSets, ...lines.flatMap((line) => authoredExamples(line, analyse))];
  const attack = packWeights(fitAttack(examples));
  return {
    model: assemble(attack, calibrate(judged), examples),
    judged,
    folds,
  };
}

function assemble(
  attack: PackedWeights,
  calibration: Calibration,
  examples: readonly Example[],
): TrainedModel {
  const { threat, identity_attack, sexual } = fitKinds(examples);
  return {
    features: FEATURE_VERSION,
    attack,
    kinds: {
      threat: packWeights(threat),
      identity_attack: packWeights(identity_attack),
      sexual: packWeights(sexual),
    },
    calibration,
  };
}

/** A fold's model with the other parts of the trained one, calibrated on the other folds' lines. */
export const withFold = ({ model, judged }: Training, { fold, attack }: FoldModel): TrainedModel => ({
  ...model,
  attack,
  calibration: calibrate(judged.filter((line) => line.fold !== fold)),
});
