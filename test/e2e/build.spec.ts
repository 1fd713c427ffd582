import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const built = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../widget/dist/${name}`, import.meta.url)), 'utf8');

/** What a customer's page pays for, the bundle included. */
const MOST_BYTES = 150_000;

for (const name of ['civility-nudge.js', 'civility-nudge.mjs']) {
  test(`${name} weighs at most ${MOST_BYTES} bytes on the wire`, () => {
    expect(gzipSync(built(name), { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test(`${name} has no way to a network, to storage or to markup`, () => {
    const script = built(name);
    for (const word of [
      'fetch(',
      'XMLHttpRequest',
      'WebSocket',
      'sendBeacon',
      'localStorage',
      'indexedDB',
      'innerHTML',
      'eval(',
    ])
      expect(script).not.toContain(word);
  });
}
