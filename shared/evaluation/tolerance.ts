import { MODEL_NAMES, type ModelName } from '#core';
import type { GoldenReport, ModelFigures } from './report.ts';

type Read<From> = (from: From) => number | null | undefined;

/** A figure, which way is worse, and how far it may go there before a check fails. */
type Bound<From> = readonly [name: string, worse: 'lower' | 'higher', tolerance: number, read: Read<From>];

const MODEL_BOUNDS: readonly Bound<ModelFigures>[] = [
  ['sealed ROC-AUC', 'lower', 0.005, (r) => r.sealed.rocAuc],
  ['sealed recall at policy', 'lower', 0.01, (r) => r.sealed.recall],
  ['sealed false alarms at policy', 'higher', 0.005, (r) => r.sealed.falseAlarms],
  ['sealed calibration error', 'higher', 0.01, (r) => r.sealed.calibrationError],
  ['held-out ROC-AUC', 'lower', 0.005, (r) => r.held.rocAuc],
  ['identity difference', 'higher', 0.005, (r) => r.identityDifference],
  ['convabuse dev ROC-AUC', 'lower', 0.003, (r) => r.sets.convabuse?.rocAuc],
  ['davidson dev ROC-AUC', 'lower', 0.005, (r) => r.sets.davidson?.rocAuc],
  ['edos dev ROC-AUC', 'lower', 0.01, (r) => r.sets.edos?.rocAuc],
  ['multidogo dev false alarms', 'higher', 0.0002, (r) => r.sets.multidogo?.falseAlarms],
];

const BOUNDS: readonly Bound<Pick<GoldenReport, 'replies' | 'pairs' | 'without' | 'bytes'>>[] = [
  ['good replies hinted', 'higher', 1, (r) => r.replies.goodHinted],
  ['faulty replies hinted', 'lower', 1, (r) => r.replies.faultyHinted],
  ['replies read right as acknowledging', 'lower', 1, (r) => r.pairs.acknowledgedRight],
  ['customers read right', 'lower', 1, (r) => r.pairs.levelRight],
  ['offers without the attack', 'lower', 1, (r) => r.without.offered],
  ['offers with nothing of it left', 'lower', 1, (r) => r.without.clean],
  ['offers with every figure', 'lower', 0, (r) => r.without.whole],
  ['offers with all that must be kept', 'lower', 1, (r) => r.without.kept],
  ['gzipped bundle bytes', 'higher', 2000, (r) => r.bytes.bundleGzip],
];

function fallen<From>(bounds: readonly Bound<From>[], golden: From, now: From, of: string): string[] {
  return bounds.flatMap(([name, worse, tolerance, read]) => {
    const before = read(golden);
    const after = read(now);
    if (before === null || before === undefined || after === null || after === undefined) {
      return [`${of}${name} is missing`];
    }
    const loss = worse === 'lower' ? before - after : after - before;
    return loss > tolerance ? [`${of}${name} was ${before}, is ${after} (may change by ${tolerance})`] : [];
  });
}

/** The figures of one model that are worse than in the golden report by more than their tolerance, as sentences. */
export const fallenModelFigures = (model: ModelName, golden: GoldenReport, now: ModelFigures): string[] =>
  fallen(MODEL_BOUNDS, golden.models[model], now, `${model}: `);

/** The same of the whole report. */
export const fallenFigures = (golden: GoldenReport, now: GoldenReport): string[] => [
  ...MODEL_NAMES.flatMap((model) => fallenModelFigures(model, golden, now.models[model])),
  ...fallen(BOUNDS, golden, now, ''),
];
