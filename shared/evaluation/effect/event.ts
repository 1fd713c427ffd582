import { z } from 'zod';
import { ARMS } from '../../../widget/effect/arm.ts';
import { BANDS } from '../../../widget/effect/band.ts';
import { CHANGES } from '../../../widget/effect/change.ts';

const PREFIX = 'civility-nudge:';

/** What the beacon sends and analytics keep: one event of the widget, as a line of JSON; other fields are let be. */
export const effectEvent = z.object({
  event: z.string().startsWith(PREFIX),
  /** When, in ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  unit: z.string().min(1),
  arm: z.enum(ARMS),
  band: z.enum(BANDS),
  change: z.enum(CHANGES).optional(),
  ms: z.number().min(0).optional(),
});
export type EffectEvent = z.infer<typeof effectEvent>;

/** Reads one line of a file of events. Throws, saying what came and what was expected. */
export function readEvent(line: string): EffectEvent {
  const parsed = effectEvent.safeParse(parseJson(line));
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}

/** Undefined for what is no JSON: that is then told as such. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The view that the query reads, over lines of JSON, in the words of DuckDB. */
export const DUCKDB_VIEW = `
  CREATE VIEW events AS SELECT
    substr(event, ${PREFIX.length + 1}) AS event,
    strftime(date_trunc('week', CAST("at" AS TIMESTAMP)), '%Y-%m-%d') AS week,
    unit, arm, band,
    coalesce(change, '') AS change,
    coalesce(ms, 0) AS ms
  FROM lines`;
