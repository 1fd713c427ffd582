import { describe, expect, test } from 'vitest';
import { CLICKHOUSE, sumsInClickHouse } from './clickhouse.ts';
import { sumsInDuckDb } from './duckdb.ts';
import { batchesOf } from './events.ts';
import { sumsInPostgres } from './postgres.ts';

describe('the query of the effect gives, by the same text, what DuckDB gives', () => {
  const batches = batchesOf({ units: 20_000, holdout: 0.2, effect: 0.3, seed: 9 });

  test('on PostgreSQL', async () => {
    const expected = await sumsInDuckDb(batches);
    expect(expected.length).toBeGreaterThan(8);
    expect(await sumsInPostgres(batches)).toEqual(expected);
  });

  if (CLICKHOUSE === undefined) {
    test.skip('on ClickHouse, which is not on this machine (Debian: apt-get install clickhouse-server)', () =>
      undefined);
  } else {
    const command = CLICKHOUSE;
    test('on ClickHouse, over two servers', async () => {
      expect(await sumsInClickHouse(command, batches)).toEqual(await sumsInDuckDb(batches));
    });
  }
});
