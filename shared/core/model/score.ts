import type { Calibration } from '../bundle.ts';
import type { Weights } from './weights.ts';

/** Sum of the weights of a sentence's features, and how many there were. */
export interface RawSum {
  readonly sum: number;
  readonly count: number;
}

/** The weight of one feature, before scaling. */
export const weightOf = ({ values, bits }: Weights, hash: number): number =>
  values[hash >>> (32 - bits)] ?? 0;

/** The raw logit of a text from its sum: scaled by the root of the count, so that length alone says nothing. */
export const rawLogit = ({ scale, bias }: Weights, { sum, count }: RawSum): number =>
  count === 0 ? bias : bias + (scale * sum) / Math.sqrt(count);

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
  for (const sentence of sums) {
    worst = Math.max(worst, rawLogit(weights, sentence));
    sum += sentence.sum;
    count += sentence.count;
  }
  const whole = rawLogit(weights, { sum, count });
  return [sums.length === 0 ? whole : worst, whole];
}

/** The logistic function: from a logit to a probability. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
