import { z } from 'zod';
import { ARMS } from '../../../widget/effect/arm.ts';

/** What is counted or added up. */
const COUNTS = [
  'units',
  'messages',
  'hostile',
  'messages_squared',
  'hostile_squared',
  'messages_times_hostile',
  'shown',
  'edited',
  'taken_out',
  'sent_as_is',
  'fine',
  'hinted',
  'unchanged',
  'milder',
  'no_better',
  'worse',
  'disguised',
  'abandoned',
  'ms_to_send',
] as const;

/** A row of what the query gives; see sums.sql. Databases give large numbers as text. */
export const sums = z.intersection(
  z.object({ week: z.string(), arm: z.enum(ARMS), flagged: z.coerce.number() }),
  z.record(z.enum(COUNTS), z.coerce.number().min(0)),
);
export type Sums = z.infer<typeof sums>;

/** The sums over some rows; undefined where there are none. */
export function addUp(rows: readonly Sums[]): Sums | undefined {
  const [first, ...rest] = rows;
  if (first === undefined) return undefined;
  const all = { ...first };
  for (const row of rest) for (const key of COUNTS) all[key] += row[key];
  return all;
}
