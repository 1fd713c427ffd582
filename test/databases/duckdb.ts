import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { querySums } from '../../shared/evaluation/effect/query.ts';
import type { Sums } from '../../shared/evaluation/effect/sums.ts';
import { type Batches, linesOf } from './events.ts';

/** What `npm run effect` makes of the events, written into a file as a beacon's address collects them. */
export async function sumsInDuckDb(batches: Batches): Promise<Sums[]> {
  const folder = mkdtempSync(join(tmpdir(), 'otherend-databases-'));
  try {
    const path = join(folder, 'events.ndjson');
    for (const batch of batches()) appendFileSync(path, linesOf(batch));
    return await querySums(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
