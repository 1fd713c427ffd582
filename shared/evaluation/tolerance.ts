import type { GoldenReport } from './report.ts';

type ReadFigure = (report: GoldenReport) => number | null | undefined;

/** A figure of the report, which way is worse, and how far it may go there before a check fails. */
type Bound = readonly [name: string, worse: 'lower' | 'higher', tolerance: number, read: ReadFigure];

const BOUNDS: readonly Bound[] = [
  ['authored ROC-AUC', 'lower', 0.005, (r) => r.authored.rocAuc],
  ['authored recall at policy', 'lower', 0.01, (r) => r.authored.recall],
  ['authored false alarms at policy', 'higher', 0.005, (r) => r.authored.falseAlarms],
  ['authored calibration error', 'higher', 0.01, (r) => r.authored.calibrationError],
  ['sealed ROC-AUC', 'lower', 0.01, (r) => r.sealed.rocAuc],
  ['convabuse dev ROC-AUC', 'lower', 0.003, (r) => r.sets.convabuse?.rocAuc],
  ['davidson dev ROC-AUC', 'lower', 0.005, (r) => r.sets.davidson?.rocAuc],
  ['edos dev ROC-AUC', 'lower', 0.01, (r) => r.sets.edos?.rocAuc],
  ['multidogo dev false alarms', 'higher', 0.0002, (r) => r.sets.multidogo?.falseAlarms],
  ['good replies hinted', 'higher', 0, (r) => r.replies.goodHinted],
  ['faulty replies hinted', 'lower', 0, (r) => r.replies.faultyHinted],
  ['gzipped bundle bytes', 'higher', 2000, (r) => r.bytes.bundleGzip],
];

/** The figures that are worse than in the golden report by more than their tolerance, each as a sentence. */
export function fallenFigures(golden: GoldenReport, now: GoldenReport): string[] {
  return BOUNDS.flatMap(([name, worse, tolerance, read]) => {
    const before = read(golden);
    const after = read(now);
    if (before === null || before === undefined || after === null || after === undefined) {
      return [`${name} is missing`];
    }
    const loss = worse === 'lower' ? before - after : after - before;
    return loss > tolerance ? [`${name} was ${before}, is ${after} (may change by ${tolerance})`] : [];
  });
}
