import type { Calibration } from '../bundle.ts';
import type { Weights } from './weights.ts';

/** What a sentence adds up to. */
export interface RawSum {
  /** Sum of the weights of its hashed features, before scaling, and how many there were. */
  readonly sum: number;
  readonly count: number;
  /** Kinds of its signals; see `evidenceOf`. */
  readonly evidence: readonly number[];
}

/** The weight of one feature, before scaling. */
export const weightOf = ({ values, bits }: Weights, hash: number): number =>
  values[hash >>> (32 - bits)] ?? 0;

/**
 * The raw logit of a text from its sum: the hashed part divided by the root of the count, so that length alone
 * says nothing.
 */
export function rawLogit(weights: Weights, { sum, count, evidence }: RawSum): number {
  let logit = weights.bias + (count === 0 ? 0 : (weights.scale * sum) / Math.sqrt(count));
  for (const kind of evidence) logit += weights.evidence[kind] ?? 0;
  return logit;
}

/** The calibrated logit of a message of several sentences; see `Calibration`. */
export function messageLogit(weights: Weights, sums: readonly RawSum[], calibration: Calibration): number {
  const [worst, whole] = worstAndWhole(weights, sums);
  return (
    calibration.bias +
    calibration.worst * worst +
    calibration.whole * whole +
    calibration.length * Math.log(Math.max(1, sums.length))
  );
}

/** The raw logits of the worst sentence and of the whole message. */
export function worstAndWhole(weights: Weights, sums: readonly RawSum[]): [worst: number, whole: number] {
  let worst = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let count = 0;
  const evidence = new Set<number>();
  for (const sentence of sums) {
    worst = Math.max(worst, rawLogit(weights, sentence));
    sum += sentence.sum;
    count += sentence.count;
    for (const kind of sentence.evidence) evidence.add(kind);
  }
  const whole = rawLogit(weights, { sum, count, evidence: [...evidence] });
  return [sums.length === 0 ? whole : worst, whole];
}

/** The logistic function: from a logit to a probability. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
