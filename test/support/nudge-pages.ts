import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Served, serveDemo } from '../../widget/demo/serve.ts';

/** A message that any model flags, one that none does, and one with both. */
export const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
export const CIVIL = 'Hello, where is my parcel 4471?';
export const WITHOUT = 'Where is my parcel 4471?';

/** Tests with the demo served, once a worker. */
export const test = base.extend<{ shop: Shop }, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const served = await serveDemo(0);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ served }, use) => use(`http://localhost:${served.port}`),
  shop: ({ page }, use) => use(new Shop(page)),
});
export { expect };

/** The demo's two pages as a person uses them. */
export class Shop {
  readonly page: Page;
  readonly field: Locator;
  readonly send: Locator;
  readonly card: Locator;
  /** The quiet line beside the field. */
  readonly line: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.locator('#message');
    this.send = page.getByRole('button', { name: 'Send', exact: true });
    this.card = page.getByRole('dialog');
    this.line = page.locator('civility-nudge .line');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await elementReady(this.page);
  }

  /** Writes the message and presses Enter. */
  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  choose(name: string): Promise<void> {
    return this.card.getByRole('button', { name, exact: true }).click();
  }

  /** What the agent sees, from a page of its own. */
  async inbox(): Promise<string[]> {
    const inbox = await this.page.context().newPage();
    await inbox.goto('/inbox.html');
    const texts = await inbox.locator('#thread .text').allTextContents();
    await inbox.close();
    return texts;
  }
}

/** Waits until the script has come and what judges messages, or until that has failed. */
export const elementReady = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await customElements.whenDefined('civility-nudge');
    await Promise.all(
      [...document.querySelectorAll('civility-nudge')].map((tag) => Reflect.get(tag, 'ready')),
    );
  });

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

/** The strictest policy that a site is promised to work under. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'";

/** Opens a page of test/fixtures/chats beside the built widget, under the strict policy. */
export async function openChat(page: Page, query: string): Promise<void> {
  await page.route('http://chat.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const folder = pathname.startsWith('/dist/') ? '../../widget/' : '../fixtures/chats/';
    const path = fileURLToPath(new URL(folder + pathname.slice(1), import.meta.url));
    const body = await readFile(path).catch(() => undefined);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({
      body,
      contentType: TYPES.get(extname(path)) ?? 'text/plain',
      headers: { 'content-security-policy': STRICT_POLICY },
    });
  });
  await page.goto(`http://chat.test/chat.html?${query}`);
  await elementReady(page);
}
