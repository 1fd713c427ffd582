import type { GoldenReport } from './report.ts';

/** A figure of the report, and how far it may fall (or rise, where less is better) before a check fails. */
interface Bound {
  readonly name: string;
  readonly read: (report: GoldenReport) => number | null | undefined;
  readonly worse: 'lower' | 'higher';
  readonly tolerance: number;
}

const BOUNDS: readonly Bound[] = [
  {
    name: 'authored ROC-AUC',
    read: (r) => r.authored.rocAuc,
    worse: 'lower',
    tolerance: 0.005,
  },
  {
    name: 'authored recall at policy',
    read: (r) => r.authored.recall,
    worse: 'lower',
    tolerance: 0.01,
  },
  {
    name: 'authored false alarms at policy',
    read: (r) => r.authored.falseAlarms,
    worse: 'higher',
    tolerance: 0.005,
  },
  {
    name: 'authored calibration error',
    read: (r) => r.authored.calibrationError,
    worse: 'higher',
    tolerance: 0.01,
  },
  { name: 'sealed ROC-AUC', read: (r) => r.sealed.rocAuc, worse: 'lower', tolerance: 0.01 },
  {
    name: 'convabuse dev ROC-AUC',
    read: (r) => r.sets.convabuse?.rocAuc,
    worse: 'lower',
    tolerance: 0.003,
  },
  {
    name: 'davidson dev ROC-AUC',
    read: (r) => r.sets.davidson?.rocAuc,
    worse: 'lower',
    tolerance: 0.005,
  },
  {
    name: 'edos dev ROC-AUC',
    read: (r) => r.sets.edos?.rocAuc,
    worse: 'lower',
    tolerance: 0.01,
  },
  {
    name: 'multidogo dev false alarms',
    read: (r) => r.sets.multidogo?.falseAlarms,
    worse: 'higher',
    tolerance: 0.0002,
  },
  {
    name: 'good replies hinted',
    read: (r) => r.replies.goodHinted,
    worse: 'higher',
    tolerance: 0,
  },
  {
    name: 'faulty replies hinted',
    read: (r) => r.replies.faultyHinted,
    worse: 'lower',
    tolerance: 0,
  },
  {
    name: 'gzipped bundle bytes',
    read: (r) => r.bytes.bundleGzip,
    worse: 'higher',
    tolerance: 2000,
  },
];

/** The figures that are worse than in the golden report by more than their tolerance, each as a sentence. */
export function fallenFigures(golden: GoldenReport, now: GoldenReport): string[] {
  return BOUNDS.flatMap(({ name, read, worse, tolerance }) => {
    const before = read(golden);
    const after = read(now);
    if (before === null || before === undefined || after === null || after === undefined) {
      return [`${name} is missing`];
    }
    const loss = worse === 'lower' ? before - after : after - before;
    return loss > tolerance ? [`${name} was ${before}, is ${after} (may change by ${tolerance})`] : [];
  });
}
