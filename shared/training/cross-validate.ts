import type { Analyse } from '../core/analyse.ts';
import { type RawSum, weightOf, worstAndWhole } from '../core/model/score.ts';
import { type PackedWeights, unpackWeights, type Weights } from '../core/model/weights.ts';
import type { HeldOut } from './calibrate.ts';
import type { CorpusLine } from './corpus.ts';
import { authoredExamples, type Example, sentenceInputs } from './examples.ts';
import { fitAttack } from './fit.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { packWeights } from './pack.ts';

/** An authored line as a model judges it that never saw the line nor its near-duplicates. */
export interface JudgedLine extends HeldOut {
  readonly line: CorpusLine;
  readonly fold: number;
}

/** The model of one fold, trained without that fold's lines. */
export interface FoldModel {
  readonly fold: number;
  readonly attack: PackedWeights;
}

/** Five-fold cross-validation over the authored corpus; every fold trains on the public sets too. */
export function crossValidate(
  lines: readonly CorpusLine[],
  publicSets: readonly Example[],
  analyse: Analyse,
): { judged: JudgedLine[]; folds: FoldModel[] } {
  const foldOf = foldsOf(lines.map(({ text }) => text));
  const examples = lines.map((line) => authoredExamples(line, analyse));
  const folds = Array.from({ length: FOLDS }, (_, fold): FoldModel => {
    const seen = examples.filter((_, index) => foldOf[index] !== fold).flat();
    return { fold, attack: packWeights(fitAttack([...publicSets, ...seen])) };
  });
  const weights = folds.map(({ attack }) => unpackWeights(attack));
  const judged = lines.flatMap((line, index) => {
    const fold = foldOf[index] ?? 0;
    const unseen = weights[fold];
    if (unseen === undefined) return [];
    return {
      line,
      fold,
      ...judgeRaw(line.text, analyse, unseen),
      hostile: line.attack ? 1 : 0,
    } as const;
  });
  return { judged, folds };
}

/** Raw logits of a text, before calibration. */
export function judgeRaw(text: string, analyse: Analyse, weights: Weights): Omit<HeldOut, 'hostile'> {
  const sums = sentenceInputs(text, analyse).map(({ features, evidence }): RawSum => {
    let sum = 0;
    for (const hash of features) sum += weightOf(weights, hash);
    return { sum, count: features.length, evidence };
  });
  const [worst, whole] = worstAndWhole(weights, sums);
  return { worst, whole, sentences: sums.length };
}
