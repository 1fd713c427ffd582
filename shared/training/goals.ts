/** An answer that an example asks for: a yes or no (0 to 1) at one output, or one of several outputs. */
export type Goal =
  | { readonly at: number; readonly wanted: number; readonly weight: number }
  | { readonly from: number; readonly of: number; readonly chosen: number; readonly weight: number };

/**
 * Adds the slope of the goal's loss (cross-entropy) by the outputs that begin at `base` to `slope`, for one of
 * `count` examples; returns the loss.
 */
export function addGoalSlope(
  goal: Goal,
  outputs: Float32Array,
  base: number,
  slope: Float32Array,
  count: number,
): number {
  const share = goal.weight / count;
  const push = (at: number, value: number): void => {
    slope[at] = (slope[at] ?? 0) + share * value;
  };
  if ('at' in goal) {
    const logit = outputs[base + goal.at] ?? 0;
    push(base + goal.at, 1 / (1 + Math.exp(-logit)) - goal.wanted);
    return goal.weight * (Math.max(logit, 0) - logit * goal.wanted + Math.log1p(Math.exp(-Math.abs(logit))));
  }
  const logits = outputs.subarray(base + goal.from, base + goal.from + goal.of);
  const largest = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  for (const [index, power] of powers.entries()) {
    push(base + goal.from + index, power / sum - (index === goal.chosen ? 1 : 0));
  }
  return -goal.weight * Math.log((powers[goal.chosen] ?? 0) / sum);
}
