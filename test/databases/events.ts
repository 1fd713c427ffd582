import type { EffectEvent } from '../../shared/evaluation/effect/event.ts';
import { simulate, type World } from '../../shared/evaluation/effect/simulate.ts';

/** A batch of simulated events that databases take at once. */
const BATCH = 200_000;

export type Batches = () => Generator<EffectEvent[]>;

/** The events of a made-up site, in batches; the same at every call. */
export const batchesOf = (world: World): Batches =>
  function* () {
    let batch: EffectEvent[] = [];
    for (const event of simulate(world)) {
      batch.push(event);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  };

/** One JSON object a line. */
export const linesOf = (events: readonly EffectEvent[]): string =>
  events.map((event) => `${JSON.stringify({ change: '', ms: 0, ...event })}\n`).join('');
