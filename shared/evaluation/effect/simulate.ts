import { assign } from '../../../widget/effect/arm.ts';
import { createRandom } from '../../training/random.ts';
import type { EffectEvent } from './event.ts';

/** A made-up site. */
export interface World {
  readonly units: number;
  /** Share that is held out, 0 to 1. */
  readonly holdout: number;
  /** Share of the nudged messages that are sent milder than written, 0 to 1; 0 is a nudge without an effect. */
  readonly effect: number;
  readonly seed: number;
  /** The Monday that the first week begins with, as ISO 8601, and how many weeks there are. */
  readonly from?: string;
  readonly weeks?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
/** One conversation in twenty-five is heated; there every third message is hostile, elsewhere one in five hundred. */
const HEATED = 0.04;
const HOSTILE_IF_HEATED = 0.33;
const HOSTILE_ELSE = 0.002;
/** After each message a conversation goes on so often: five messages on average. */
const GOES_ON = 0.8;
/** Of those asked some leave without sending. */
const LEAVES = 0.05;

/** The events of a made-up site with a known effect, in order of conversations; the same for the same seed. */
export function* simulate(world: World): Generator<EffectEvent> {
  const { units, holdout, effect, seed, from = '2026-01-05T00:00:00Z', weeks = 4 } = world;
  const random = createRandom(seed);
  const begin = Date.parse(from);
  for (let index = 0; index < units; index++) {
    const unit = `c${seed.toString(16)}-${index.toString(16)}`;
    const { arm } = assign(unit, { holdout, whens: [], framings: [] });
    const hostility = random() < HEATED ? HOSTILE_IF_HEATED : HOSTILE_ELSE;
    let at = begin + random() * weeks * 7 * DAY_MS;
    const event = (
      name: string,
      band: EffectEvent['band'],
      more: Partial<EffectEvent> = {},
    ): EffectEvent => ({
      event: `civility-nudge:${name}`,
      at: new Date(at).toISOString(),
      unit,
      arm,
      band,
      ...more,
    });
    do {
      at += (0.5 + random()) * MINUTE_MS;
      if (random() >= hostility) yield event('sent', 'none');
      else if (arm === 'holdout') {
        yield event('held-out', 'high');
        yield event('sent', 'high');
      } else yield* askedOnce(event, random, effect);
    } while (random() < GOES_ON);
  }
}

function* askedOnce(
  event: (name: string, band: EffectEvent['band'], more?: Partial<EffectEvent>) => EffectEvent,
  random: () => number,
  effect: number,
): Generator<EffectEvent> {
  yield event('shown', 'high');
  const ms = Math.round(3000 + random() * 20_000);
  const left = random() < LEAVES;
  if (random() < effect) {
    yield event(random() < 0.5 ? 'edited' : 'taken-out', 'high', { ms });
    yield event('sent', 'none', { change: 'milder', ms });
  } else if (effect > 0 && left) {
    yield event('edited', 'high', { ms });
  } else {
    yield event('sent-as-is', 'high', { ms });
    yield event('sent', 'high', { change: 'unchanged', ms });
  }
}
