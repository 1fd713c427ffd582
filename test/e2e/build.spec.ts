import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const built = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../widget/dist/${name}`, import.meta.url)), 'utf8');

/** What a customer's page pays for, in English: before anybody writes, and in all. */
const FIRST_BYTES = 15_000;
const ALL_BYTES = 135_000;
const LATER = ['civility-nudge.nudging.mjs', 'civility-nudge.bundle.mjs'];

const weightOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(built(name), { level: 9 }).length, 0);

for (const name of ['civility-nudge.js', 'civility-nudge.mjs']) {
  test(`${name} weighs at most ${FIRST_BYTES} bytes on the wire, with all that it needs ${ALL_BYTES}`, () => {
    const [first, all] = [weightOf([name]), weightOf([name, ...LATER])];
    console.log(`${name}: ${first} bytes gzipped before the first focus, ${all} in all`);
    expect(first).toBeLessThanOrEqual(FIRST_BYTES);
    expect(all).toBeLessThanOrEqual(ALL_BYTES);
  });
}

for (const name of ['civility-nudge.js', 'civility-nudge.mjs', ...LATER]) {
  // A beacon goes where the owner says, and nowhere without that: test/component/nudge.effect.test.ts.
  test(`${name} has no other way to a network, to lasting storage or to markup`, () => {
    const script = built(name);
    for (const word of [
      'fetch(',
      'XMLHttpRequest',
      'WebSocket',
      'localStorage',
      'indexedDB',
      'innerHTML',
      'eval(',
    ])
      expect(script).not.toContain(word);
  });
}

test('perspective.mjs answers in Node as it stands', async () => {
  const { analyze } = await import(
    fileURLToPath(new URL('../../widget/dist/perspective.mjs', import.meta.url))
  );
  const request = { comment: { text: 'You are an idiot.' }, requestedAttributes: { TOXICITY: {} } };
  expect(analyze(request).attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.9);
  expect(analyze({ ...request, languages: ['de'] }).error.code).toBe(400);
});
