/** Settings of one group of variables. */
export interface AdamSettings {
  /** Step size at its highest. */
  readonly rate: number;
  /** Share of each number that is taken off at each step, as a multiple of the step size. */
  readonly decay: number;
}

/** Numbers of a network. */
export type Numbers = Float32Array | Float64Array;

/** Numbers to be learnt, with the running means that Adam keeps of their slopes. */
export interface Learnt {
  readonly data: Numbers;
  readonly settings: AdamSettings;
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

/** Numbers to be learnt, before the first step. */
export const createLearnt = (data: Numbers, settings: AdamSettings): Learnt => ({
  data,
  settings,
  mean: new Float32Array(data.length),
  square: new Float32Array(data.length),
});

const FIRST = 0.9;
const SECOND = 0.999;
const SMALL = 1e-8;

/**
 * One step of Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019): step number
 * `count` from 1, at `share` of the step size. A number whose slope is exactly 0 stays as it is, so that the rows
 * of a table which a batch does not touch are left alone.
 */
export function stepAdam(
  { data, settings, mean, square }: Learnt,
  slopes: Numbers,
  count: number,
  share: number,
): void {
  const rate = settings.rate * share;
  const unbias = Math.sqrt(1 - SECOND ** count) / (1 - FIRST ** count);
  for (let at = 0; at < slopes.length; at++) {
    const slope = slopes[at] ?? 0;
    if (slope === 0) continue;
    const first = FIRST * (mean[at] ?? 0) + (1 - FIRST) * slope;
    const second = SECOND * (square[at] ?? 0) + (1 - SECOND) * slope * slope;
    mean[at] = first;
    square[at] = second;
    const value = data[at] ?? 0;
    data[at] = value - rate * ((first * unbias) / (Math.sqrt(second) + SMALL) + settings.decay * value);
  }
}
