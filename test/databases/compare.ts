import { isDeepStrictEqual } from 'node:util';
import { CLICKHOUSE, sumsInClickHouse } from './clickhouse.ts';
import { sumsInDuckDb } from './duckdb.ts';
import { batchesOf } from './events.ts';
import { sumsInPostgres } from './postgres.ts';

// npx tsx test/databases/compare.ts [millions of events, 10]: the same query on each database, and whether all agree.
const EVENTS_A_UNIT = 5.12;
const MILLION = 1_000_000;

const events = Number(process.argv[2] ?? 10) * MILLION;
const batches = batchesOf({ units: Math.round(events / EVENTS_A_UNIT), holdout: 0.1, effect: 0.25, seed: 1 });

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s, filling included`);
  return result;
}

let count = 0;
for (const batch of batches()) count += batch.length;
console.log(`${count} events`);
const expected = await timed('DuckDB', () => sumsInDuckDb(batches));
const others = new Map([['PostgreSQL', await timed('PostgreSQL', () => sumsInPostgres(batches))]]);
const command = CLICKHOUSE;
if (command === undefined) console.log('ClickHouse: not on this machine, skipped');
else others.set('ClickHouse', await timed('ClickHouse', () => sumsInClickHouse(command, batches)));
for (const [name, found] of others) {
  const same = isDeepStrictEqual(found, expected);
  console.log(`${name}: ${same ? 'the same as DuckDB' : 'NOT the same as DuckDB'}`);
  if (!same) process.exitCode = 1;
}
