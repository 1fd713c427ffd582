/** The models that judge: the one in every page, and the larger one that is loaded on demand. */
export const MODEL_NAMES = ['small', 'precise'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** Where a surface draws its line. */
export interface Policy {
  /** A calibrated score from here on flags the draft, 0 to 1, by the model that gave it. */
  readonly flagAt: Readonly<Record<ModelName, number>>;
  /** In a flagged draft, a sentence that scores this much by itself is shown too, 0 to 1. */
  readonly showAt: number;
  /** What is kept of a hostile sentence scores less than this by itself, 0 to 1. */
  readonly keepBelow: number;
  /** Beside an attack, a sentence that scores this much by itself and holds nothing of the case is taken out too, 0 to 1. */
  readonly doubtAt: number;
}

export const SURFACES = ['widget', 'extension'] as const;
export type Surface = (typeof SURFACES)[number];

/**
 * The first hundredth at which at most 0.02 of the held-out fair lines are flagged, and, by the larger model, at most one
 * in ten thousand of the civil turns that it has learnt from. The fair lines were written to be hard: in simulated
 * traffic (see `measureTraffic`) that leaves about one nudge in seven wrong by the larger model, and false alarms count
 * for more than finding everything.
 */
const FLAG_AT = { small: 0.89, precise: 0.94 } as const;

/** The line of each surface. */
export const POLICIES: Readonly<Record<Surface, Policy>> = {
  widget: { flagAt: FLAG_AT, showAt: 0.5, keepBelow: 0.3, doubtAt: 0.5 },
  extension: { flagAt: FLAG_AT, showAt: 0.5, keepBelow: 0.3, doubtAt: 0.5 },
};

/** From which probabilities on, 0 to 1, an agent is told what the larger model reads in a reply. */
export interface ReviewPolicy {
  /** A reply gets hints that suggest or warn. */
  readonly hintAt: number;
  /** In any other reply a warning stands whose sentence, by itself, is so likely to hold a fault of some kind. */
  readonly warnAt: number;
  /** Of a reply that gets hints, a sentence gets one although no rule matches there. */
  readonly sentenceAt: number;
  /** A reply acknowledges the feeling or the harm. */
  readonly acknowledgedAt: number;
}

/**
 * At `hintAt`, 1 of the 176 good replies that calibrate gets a hint, a third of what is asked, so that it holds on others. `warnAt` keeps 66 of the 67 warnings of learnt faulty replies; no good one that calibrates has any.
 */
export const REVIEW: ReviewPolicy = { hintAt: 0.9, warnAt: 0.1, sentenceAt: 0.5, acknowledgedAt: 0.5 };
