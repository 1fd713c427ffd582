import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLIC_SETS, type PublicSet } from '../public-sets.ts';
import { fetchSet, type Outcome } from './fetch-set.ts';
import { SOURCES } from './sources.ts';

// npm run data -- [FOLDER] [--force]: fetches the public sets, normalises them, writes those that are not there.
const BESIDE = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

function tell(set: PublicSet, result: Outcome): string {
  if (result.outcome === 'kept') return `${set}: is there, left as it is (--force replaces it)`;
  if (result.outcome === 'failed') return `${set}: ${result.reason}`;
  const { rows } = SOURCES[set];
  const other = result.rows === rows ? '' : `; the model learnt from ${rows}`;
  return `${set}: wrote ${result.rows} rows${other}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error(`"${positionals.join(' ')}" came, expected one folder at most`);
  const folder = positionals[0] ?? process.env.OTHEREND_DATA ?? BESIDE;
  console.log(`public sets in ${folder}`);
  for (const set of PUBLIC_SETS) {
    const result = await fetchSet(set, { folder, force: values.force, fetch });
    if (result.outcome === 'failed') process.exitCode = 1;
    console.log(tell(set, result));
  }
}

main().catch((fault: unknown) => {
  console.error(`data: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 2;
});
