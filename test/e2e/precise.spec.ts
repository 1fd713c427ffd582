import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createScorer } from '#core';
import { CIVIL, expect, HOSTILE, openChat, test } from '../support/nudge-pages.ts';
import { standInModel } from '../support/precise-stand-in.ts';
import { unsureDraft } from '../support/unsure-drafts.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const scorer = createScorer(JSON.parse(read('shared/model/bundle.json')));
const corpus = read('shared/corpus/customer/shops.jsonl');
const PASSED = unsureDraft(corpus, scorer, 'pass');
const FLAGGED = unsureDraft(corpus, scorer, 'flag');

/** The page keeps its strict policy; only the worker may fetch, from its own site. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

interface Hosted {
  readonly model?: Uint8Array<ArrayBuffer>;
  readonly worker?: boolean;
  readonly policy?: string;
}

interface PreciseChat {
  readonly requests: string[];
  readonly errors: string[];
  write(text: string): Promise<void>;
  send(): Promise<void>;
  /** Outcomes of the worker's answers so far. */
  answers(): Promise<unknown>;
}

/** A chat whose tag names a model, hosted as told. */
async function openPrecise(
  page: Page,
  { model, worker = true, policy = WORKER_POLICY }: Hosted,
): Promise<PreciseChat> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('civility-nudge:'))
      errors.push(message.text());
  });
  await page.addInitScript(() => {
    const answers: unknown[] = [];
    Reflect.set(window, 'answers', answers);
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', ({ data }) => answers.push(data.outcome));
      }
    };
  });
  await openChat(page, 'key=keydown');
  await page.route('**/dist/precise.bin', (route) =>
    model === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(model) }),
  );
  await page.route('**/dist/civility-nudge-precise.js', (route) =>
    worker
      ? route.fulfill({
          body: read('widget/dist/civility-nudge-precise.js'),
          contentType: 'text/javascript; charset=utf-8',
          headers: { 'content-security-policy': policy },
        })
      : route.fulfill({ status: 404 }),
  );
  await page.locator('civility-nudge').evaluate((tag) => tag.setAttribute('precise', 'dist/precise.bin'));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const field = page.locator('#field');
  return {
    requests,
    errors,
    write: (text) => field.fill(text),
    send: () => field.press('Enter'),
    answers: () => page.evaluate(() => Reflect.get(window, 'answers')),
  };
}

test('a draft that only the precise model flags is held', async ({ page }) => {
  const chat = await openPrecise(page, { model: standInModel('flag') });
  await chat.write(CIVIL);
  await chat.send();
  await expect(page.locator('#sent li')).toHaveText([CIVIL]);
  expect(chat.requests).toEqual([]);
  await chat.write(PASSED);
  await expect.poll(chat.answers).toEqual(['judged']);
  await chat.send();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('#sent li')).toHaveText([CIVIL]);
  expect(chat.requests).toContain('/dist/civility-nudge-precise.js');
  expect(new Set(chat.requests).size).toBeLessThanOrEqual(2);
  expect(chat.errors).toEqual([]);
});

test('a draft that only the small model flags goes out', async ({ page }) => {
  const chat = await openPrecise(page, { model: standInModel('pass') });
  await chat.write(FLAGGED);
  await expect.poll(chat.answers).toEqual(['judged']);
  await chat.send();
  await expect(page.locator('#sent li')).toHaveText([FLAGGED]);
});

test('a worker without the right to WebAssembly judges all the same', async ({ page }) => {
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  const chat = await openPrecise(page, { model: standInModel('flag'), policy });
  await chat.write(PASSED);
  await expect.poll(chat.answers).toEqual(['judged']);
  await chat.send();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('what is not there is told once, and the small model goes on', () => {
  const cases: readonly (readonly [string, Hosted, RegExp])[] = [
    ['the model', {}, /status 404/u],
    ['a model that is one', { model: Uint8Array.of(1, 2) }, /2 bytes came/u],
    ['the worker', { model: standInModel('flag'), worker: false }, /civility-nudge-precise\.js/u],
    [
      'the right to fetch it',
      { model: standInModel('flag'), policy: "default-src 'none'; script-src 'self'" },
      /fetch/u,
    ],
  ];
  for (const [what, hosted, why] of cases) {
    test(what, async ({ page }) => {
      const chat = await openPrecise(page, hosted);
      await chat.write(PASSED);
      await expect.poll(() => chat.errors).toEqual([expect.stringMatching(why)]);
      await chat.send();
      await expect(page.locator('#sent li')).toHaveText([PASSED]);
      await chat.write(HOSTILE);
      await chat.send();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(chat.errors).toHaveLength(1);
    });
  }
});

test('without the attribute nothing is fetched and no worker is made', async ({ page }) => {
  await page.clock.install();
  const chat = await openPrecise(page, { model: standInModel('flag') });
  await page.locator('civility-nudge').evaluate((tag) => tag.removeAttribute('precise'));
  await chat.write(PASSED);
  await page.clock.runFor(5000);
  await chat.send();
  await expect(page.locator('#sent li')).toHaveText([PASSED]);
  expect(chat.requests).toEqual([]);
});
