import { createRandom } from '../training/random.ts';

/** The mix that is reckoned with: attacks, angry but fair messages, the rest civil turns; shares of all messages. */
export const TRAFFIC = { attacks: 0.005, angry: 0.05 } as const;

/** For each message of a kind, whether it is flagged. */
export interface TrafficSamples {
  readonly attacks: readonly boolean[];
  readonly angry: readonly boolean[];
  readonly civil: readonly boolean[];
}

/** Of the nudges in such traffic the share that is right, with a 95 % interval; and the shares flagged by kind. */
export interface TrafficFigures {
  readonly precision: number;
  readonly low: number;
  readonly high: number;
  readonly recall: number;
  readonly angryFlagged: number;
  readonly civilFlagged: number;
}

const RESAMPLES = 2000;
const SEED = 20261125;

/**
 * Precision at the rate of attacks in life, from samples that hold far more of them: each kind's share flagged
 * weighs as much as the kind does in traffic. The interval is by bootstrap (Efron 1979), percentiles 2.5 and 97.5.
 */
export function measureTraffic(samples: TrafficSamples): TrafficFigures {
  const shares = {
    recall: shareOf(samples.attacks),
    angryFlagged: shareOf(samples.angry),
    civilFlagged: shareOf(samples.civil),
  };
  const random = createRandom(SEED);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    precisionOf({
      recall: resample(samples.attacks, random),
      angryFlagged: resample(samples.angry, random),
      civilFlagged: resample(samples.civil, random),
    }),
  ).sort((a, b) => a - b);
  return {
    precision: precisionOf(shares),
    low: resampled[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN,
    high: resampled[Math.floor(RESAMPLES * 0.975)] ?? Number.NaN,
    ...shares,
  };
}

const shareOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;

function precisionOf({
  recall,
  angryFlagged,
  civilFlagged,
}: Pick<TrafficFigures, 'recall' | 'angryFlagged' | 'civilFlagged'>): number {
  const right = TRAFFIC.attacks * recall;
  const wrong = TRAFFIC.angry * angryFlagged + (1 - TRAFFIC.attacks - TRAFFIC.angry) * civilFlagged;
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

function resample(flags: readonly boolean[], random: () => number): number {
  let count = 0;
  for (let draw = 0; draw < flags.length; draw++) if (flags[Math.floor(random() * flags.length)]) count += 1;
  return count / flags.length;
}
