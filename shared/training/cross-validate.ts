import type { Analyse } from '../core/analyse.ts';
import { type RawSum, weightOf, worstAndWhole } from '../core/model/score.ts';
import type { Weights } from '../core/model/weights.ts';
import type { HeldOut } from './calibrate.ts';
import type { CorpusLine } from './corpus.ts';
import { authoredExamples, type Example, sentenceFeatures } from './examples.ts';
import { fitAttack } from './fit.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { asPacked } from './pack.ts';

/** An authored line as a model judges it that never saw the line nor its near-duplicates. */
export interface JudgedLine extends HeldOut {
  readonly line: CorpusLine;
  readonly fold: number;
}

/** Five-fold cross-validation over the authored corpus; every fold trains on the public sets too. */
export function crossValidate(
  lines: readonly CorpusLine[],
  publicSets: readonly Example[],
  analyse: Analyse,
): JudgedLine[] {
  const folds = foldsOf(lines.map(({ text }) => text));
  const examples = lines.map((line) => authoredExamples(line, analyse));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const seen = examples.filter((_, index) => folds[index] !== fold).flat();
    const weights = asPacked(fitAttack([...publicSets, ...seen]));
    return lines.flatMap((line, index) =>
      folds[index] === fold
        ? { line, fold, ...judgeRaw(line.text, analyse, weights), hostile: line.attack ? 1 : 0 }
        : [],
    );
  });
}

/** Raw logits of a text, before calibration. */
export function judgeRaw(text: string, analyse: Analyse, weights: Weights): Omit<HeldOut, 'hostile'> {
  const sums = sentenceFeatures(text, analyse).map((features): RawSum => {
    let sum = 0;
    for (const hash of features) sum += weightOf(weights, hash);
    return { sum, count: features.length };
  });
  const [worst, whole] = worstAndWhole(weights, sums);
  return { worst, whole, sentences: sums.length };
}
