import { z } from 'zod';
import { ATTACK_SLICES, FAIR_SLICES } from '../training/corpus.ts';
import { isFlagged, type Outcome } from './judge-all.ts';
import { calibrationError, recallAtFalseAlarms, rocAuc, share } from './metrics.ts';

const figure = z.number().nullable();

/** Figures of one set of texts, each 0 to 1; null where a class is missing. */
const setFigures = z.strictObject({
  texts: z.number(),
  hostile: z.number(),
  rocAuc: figure,
  /** Recall where at most 0.02 of the rest would be flagged. */
  recallAtTwoPercent: figure,
  /** Recall and false alarms at the widget's policy. */
  recall: figure,
  falseAlarms: figure,
  calibrationError: z.number(),
});
export type SetFigures = z.infer<typeof setFigures>;

const sliceFigures = z.strictObject({ texts: z.number(), flagged: z.number() });

/** The golden report, as committed in shared/model/golden-report.json. */
export const goldenReport = z.strictObject({
  /** SHA-256 of what was measured, so that a stale report is noticed. */
  inputs: z.strictObject({
    bundle: z.string(),
    tone: z.string(),
    corpus: z.string(),
  }),
  policy: z.strictObject({ flagAt: z.number() }),
  authored: setFigures,
  /** Authored lines that nothing is trained on or tuned to. */
  sealed: setFigures,
  /** Of the authored attacks that were flagged: the share with the right label, and the right target. */
  rightLabel: z.number(),
  rightTarget: z.number(),
  slices: z.record(z.enum([...FAIR_SLICES, ...ATTACK_SLICES]), sliceFigures),
  sets: z.record(z.string(), setFigures),
  replies: z.strictObject({
    good: z.number(),
    goodHinted: z.number(),
    faulty: z.number(),
    faultyHinted: z.number(),
  }),
  bytes: z.strictObject({ bundle: z.number(), bundleGzip: z.number() }),
});
export type GoldenReport = z.infer<typeof goldenReport>;

const known = (value: number): number | null => (Number.isNaN(value) ? null : rounded(value));
const DECIMALS = 4;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** Figures of one set of judged texts. */
export function figuresOf(outcomes: readonly Outcome[]): SetFigures {
  const attacks = outcomes.filter(({ hostile }) => hostile);
  const rest = outcomes.filter(({ hostile }) => !hostile);
  const both = attacks.length > 0 && rest.length > 0;
  return {
    texts: outcomes.length,
    hostile: attacks.length,
    rocAuc: known(both ? rocAuc(outcomes) : Number.NaN),
    recallAtTwoPercent: known(both ? recallAtFalseAlarms(outcomes, 0.02) : Number.NaN),
    recall: known(share(attacks, isFlagged)),
    falseAlarms: known(share(rest, isFlagged)),
    calibrationError: rounded(calibrationError(outcomes)),
  };
}

/** Share flagged of each slice of the authored corpus. */
export function slicesOf(outcomes: readonly Outcome[]): GoldenReport['slices'] {
  const figures = (slice: string): z.infer<typeof sliceFigures> => {
    const texts = outcomes.filter(({ line }) => line?.slice === slice);
    return { texts: texts.length, flagged: rounded(share(texts, isFlagged)) };
  };
  const entries = [...FAIR_SLICES, ...ATTACK_SLICES].map((slice) => [slice, figures(slice)]);
  return goldenReport.shape.slices.parse(Object.fromEntries(entries));
}

/** Of the flagged attacks, the share whose label or target is the one that was written down. */
export function rightShare(outcomes: readonly Outcome[], key: 'label' | 'target'): number {
  const flagged = outcomes.filter((outcome) => outcome.hostile && isFlagged(outcome));
  return rounded(
    share(flagged, ({ verdict, line }) => verdict.outcome === 'flag' && verdict[key] === line?.[key]),
  );
}
