import type { Analysis } from './analyse.ts';
import type { AttackLabel, Target } from './labels.ts';
import type { ModelName } from './policy.ts';

/** What a model says of one sentence. */
export interface SentenceJudgement {
  /** Calibrated probability that the sentence by itself is an attack on a person, 0 to 1. */
  readonly score: number;
  /** What kind of attack it would be, and on whom. */
  readonly label: AttackLabel;
  readonly target: Target;
  /** How likely each kind is, if it is an attack; they add up to 1. */
  readonly shares: Readonly<Record<AttackLabel, number>>;
}

/** What a model says of a draft. */
export interface Judgement {
  /** Calibrated probability that the draft attacks a person, 0 to 1. */
  readonly score: number;
  /** One for each sentence of the analysis. */
  readonly sentences: readonly SentenceJudgement[];
}

/** A model: judges an analysed draft. */
export type JudgeAnalysis = (analysis: Analysis) => Judgement;

/**
 * How much lower a draft may score than its worst sentence by itself, at most, in logits, by model: calm sentences
 * around an attack do not undo it. Chosen on held-out lines; the larger model is the better judge of a whole.
 */
export const MOST_DILUTION = { small: 0.8, precise: 2.2 } as const satisfies Record<ModelName, number>;

/** The judgement of a draft from the score of all its sentences together and from each by itself. */
export function judgementOf(
  score: number,
  sentences: readonly SentenceJudgement[],
  model: ModelName,
): Judgement {
  const worst = sentences.reduce((highest, sentence) => Math.max(highest, sentence.score), 0);
  return { score: Math.max(score, sigmoid(logitOf(worst) - MOST_DILUTION[model])), sentences };
}

/** The logistic function: from a logit to a probability. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The logit of a probability, kept finite. */
export function logitOf(probability: number): number {
  const kept = Math.min(1 - SMALLEST, Math.max(SMALLEST, probability));
  return Math.log(kept / (1 - kept));
}
const SMALLEST = 1e-6;
