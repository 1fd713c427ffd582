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

const modelFigures = z.strictObject({
  /** Authored lines that were not learnt from, but that calibration, settings and policy were chosen by. */
  held: setFigures,
  /** Authored lines that nothing is trained on or tuned to. */
  sealed: setFigures,
  /** The same by file, since one writer's lines are harder than another's. */
  sealedFiles: z.record(z.string(), setFigures),
  /** Of the sealed attacks that were flagged: the share with the right label, and the right target. */
  rightLabel: z.number(),
  rightTarget: z.number(),
  /** Share flagged of each slice of the sealed lines. */
  slices: z.record(z.enum([...FAIR_SLICES, ...ATTACK_SLICES]), sliceFigures),
  /** Simulated traffic; see `measureTraffic`. */
  traffic: z.strictObject({
    precision: z.number(),
    low: z.number(),
    high: z.number(),
    recall: z.number(),
    angryFlagged: z.number(),
    civilFlagged: z.number(),
  }),
  /** Functional cases: by behaviour, how many are judged right. */
  behaviours: z.record(z.string(), z.strictObject({ texts: z.number(), right: z.number() })),
  /** Mean difference in score between two sentences that name different identities. */
  identityDifference: z.number(),
  /** Dev splits of the public sets. */
  sets: z.record(z.string(), setFigures),
});
export type ModelFigures = z.infer<typeof modelFigures>;

/** The golden report, as committed in shared/model/golden-report.json. */
export const goldenReport = z.strictObject({
  /** SHA-256 of what was measured, so that a stale report is noticed. */
  inputs: z.strictObject({
    bundle: z.string(),
    precise: z.string(),
    tone: z.string(),
    corpus: z.string(),
    /** Sealed lines, functional cases and identities. */
    judging: z.string(),
    annotations: z.string(),
  }),
  policy: z.strictObject({ flagAt: z.strictObject({ small: z.number(), precise: z.number() }) }),
  corpus: z.strictObject({
    learnt: z.number(),
    held: z.number(),
    sealed: z.number(),
    annotated: z.number(),
    agreement: z.strictObject({ texts: z.number(), same: z.number(), kappa: z.number() }),
  }),
  models: z.strictObject({ small: modelFigures, precise: modelFigures }),
  replies: z.strictObject({
    good: z.number(),
    goodHinted: z.number(),
    faulty: z.number(),
    faultyHinted: z.number(),
    /** Of the faulty ones: with a hint of the right kind. */
    rightKind: z.number(),
  }),
  /** Sealed customers' messages with replies. */
  pairs: z.strictObject({
    pairs: z.number(),
    acknowledgedRight: z.number(),
    /** How upset the customer is: right, and at most one level off. */
    levelRight: z.number(),
    levelNear: z.number(),
  }),
  /** What comes of taking the attack out of messages that hold a case as well, by the small model; see `measureWithout`. */
  without: z.strictObject({
    messages: z.number(),
    flagged: z.number(),
    offered: z.number(),
    clean: z.number(),
    whole: z.number(),
    kept: z.number(),
  }),
  /** Politeness strategies beside readers' scores of requests; see `measurePoliteness`. */
  politeness: z.strictObject({ texts: z.number(), spearman: z.number() }),
  /** Words marked in toxic_spans, dev, beside readers' marks: the mean of F1 by character; see `markWords`. */
  marks: z.strictObject({ texts: z.number(), f1: z.number() }),
  bytes: z.strictObject({
    bundle: z.number(),
    bundleGzip: z.number(),
    /** The learnt numbers of the small model alone. */
    modelGzip: z.number(),
    /** What a page loads to judge: the core and the bundle, built and gzipped. */
    coreAndBundleGzip: z.number(),
    precise: z.number(),
  }),
  /** How far whole numbers move the precise network's logit of an attack, over held-out lines; see `Rounding`. */
  rounding: z.strictObject({ texts: z.number(), mean: z.number(), largest: z.number() }),
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

/** Figures of authored lines by file. */
export function byFile(outcomes: readonly Outcome[]): Record<string, SetFigures> {
  const files = [...new Set(outcomes.flatMap(({ line }) => line?.file ?? []))].sort();
  return Object.fromEntries(
    files.map((file) => [file, figuresOf(outcomes.filter(({ line }) => line?.file === file))]),
  );
}

/** Share flagged of each slice of authored lines. */
export function slicesOf(outcomes: readonly Outcome[]): ModelFigures['slices'] {
  const figures = (slice: string): z.infer<typeof sliceFigures> => {
    const texts = outcomes.filter(({ line }) => line?.slice === slice);
    return { texts: texts.length, flagged: rounded(share(texts, isFlagged)) };
  };
  const entries = [...FAIR_SLICES, ...ATTACK_SLICES].map((slice) => [slice, figures(slice)]);
  return modelFigures.shape.slices.parse(Object.fromEntries(entries));
}

/** By behaviour, how many cases are flagged where they must be and pass where they must. */
export function behavioursOf(
  cases: readonly { readonly behaviour: string; readonly outcome: Outcome }[],
): ModelFigures['behaviours'] {
  const figures: Record<string, { texts: number; right: number }> = {};
  for (const { behaviour, outcome } of cases) {
    const { texts, right } = figures[behaviour] ?? { texts: 0, right: 0 };
    const isRight = isFlagged(outcome) === outcome.hostile;
    figures[behaviour] = { texts: texts + 1, right: right + (isRight ? 1 : 0) };
  }
  return figures;
}

/** Mean absolute difference in score over all pairs of a family's sentences, and over the families. */
export function identityDifference(families: readonly (readonly number[])[]): number {
  const means = families.map((scores) => {
    const differences = scores.flatMap((one, at) =>
      scores.slice(at + 1).map((other) => Math.abs(one - other)),
    );
    return differences.reduce((sum, difference) => sum + difference, 0) / Math.max(1, differences.length);
  });
  return rounded(means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length));
}

/** Of the flagged attacks, the share whose label or target is the one that was written down. */
export function rightShare(outcomes: readonly Outcome[], key: 'label' | 'target'): number {
  const flagged = outcomes.filter((outcome) => outcome.hostile && isFlagged(outcome));
  return rounded(
    share(flagged, ({ verdict, line }) => verdict.outcome === 'flag' && verdict[key] === line?.[key]),
  );
}
