import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { QUERY } from '../../shared/evaluation/effect/query.ts';
import { type Sums, sums } from '../../shared/evaluation/effect/sums.ts';
import type { Batches } from './events.ts';

/** The view that the query reads, in the words of PostgreSQL. */
const VIEW = `
  CREATE VIEW events AS SELECT
    substr(event, 16) AS event,
    to_char(date_trunc('week', at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS week,
    unit, arm, band,
    coalesce(change, '') AS change,
    coalesce(ms, 0) AS ms
  FROM lines`;

/** What PostgreSQL, in this process, makes of the events. */
export async function sumsInPostgres(batches: Batches): Promise<Sums[]> {
  const postgres = await PGlite.create();
  try {
    await postgres.exec(
      'CREATE TABLE lines (event text, at timestamptz, unit text, arm text, band text, change text, ms double precision)',
    );
    for (const batch of batches()) {
      const rows = batch.map(({ event, at, unit, arm, band, change = '', ms = '' }) =>
        [event, at, unit, arm, band, change, ms].join(','),
      );
      await postgres.query("COPY lines FROM '/dev/blob' WITH (FORMAT csv)", [], {
        blob: new Blob([`${rows.join('\n')}\n`]),
      });
    }
    await postgres.exec(VIEW);
    const { rows } = await postgres.query(QUERY);
    return z.array(sums).parse(rows);
  } finally {
    await postgres.close();
  }
}
