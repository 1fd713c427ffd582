import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readEvent } from './event.ts';
import { querySums } from './query.ts';
import { renderEffect } from './report.ts';

// npm run effect -- events.ndjson: what the widget has changed, from the events that its beacon sent.

/** Throws on the first line that is no event, saying what came and what was expected. */
async function check(path: string): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      readEvent(line);
    } catch (error) {
      throw new Error(`${path}:${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

const [path] = process.argv.slice(2);
try {
  if (path === undefined) throw new Error('a file of events was expected: npm run effect -- events.ndjson');
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  await check(path);
  console.log(renderEffect(await querySums(path)));
} catch (error) {
  console.error(`effect: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
