import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { DUCKDB_VIEW } from './event.ts';
import { type Sums, sums } from './sums.ts';

/** The one query; the same text for every database. */
export const QUERY = readFileSync(new URL('sums.sql', import.meta.url), 'utf8');

const COLUMNS = `{event: 'VARCHAR', "at": 'VARCHAR', unit: 'VARCHAR', arm: 'VARCHAR', band: 'VARCHAR', change: 'VARCHAR', ms: 'DOUBLE'}`;

/** Runs the query over a file of events, one JSON object a line. Throws, naming the file, where it is no such file. */
export async function querySums(path: string): Promise<Sums[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const file = path.replaceAll("'", "''");
    await connection.run(
      `CREATE VIEW lines AS SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = ${COLUMNS})`,
    );
    await connection.run(DUCKDB_VIEW);
    const reader = await connection.runAndReadAll(QUERY);
    return z.array(sums).parse(reader.getRowObjectsJson());
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
