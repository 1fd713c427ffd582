import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { QUERY, querySums } from '../../shared/evaluation/effect/query.ts';
import { simulate } from '../../shared/evaluation/effect/simulate.ts';
import { sums } from '../../shared/evaluation/effect/sums.ts';

/** The view that the query reads, in the words of PostgreSQL. */
const VIEW = `
  CREATE VIEW events AS SELECT
    substr(line->>'event', 16) AS event,
    to_char(date_trunc('week', (line->>'at')::timestamptz AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS week,
    line->>'unit' AS unit,
    line->>'arm' AS arm,
    line->>'band' AS band,
    coalesce(line->>'change', '') AS change,
    coalesce((line->>'ms')::double precision, 0) AS ms
  FROM lines`;
const BATCH = 5000;

const folder = mkdtempSync(join(tmpdir(), 'otherend-databases-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('PostgreSQL gives what DuckDB gives, by the same text', async () => {
  const lines = [...simulate({ units: 20_000, holdout: 0.2, effect: 0.3, seed: 9 })].map((event) =>
    JSON.stringify(event),
  );
  const path = join(folder, 'events.ndjson');
  writeFileSync(path, `${lines.join('\n')}\n`);

  const postgres = await PGlite.create();
  await postgres.exec('CREATE TABLE lines (line jsonb)');
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = JSON.stringify(lines.slice(from, from + BATCH).map((line) => JSON.parse(line)));
    await postgres.query('INSERT INTO lines SELECT jsonb_array_elements($1::jsonb)', [batch]);
  }
  await postgres.exec(VIEW);
  const { rows } = await postgres.query(QUERY);
  await postgres.close();

  const expected = await querySums(path);
  expect(expected.length).toBeGreaterThan(8);
  expect(z.array(sums).parse(rows)).toEqual(expected);
});
