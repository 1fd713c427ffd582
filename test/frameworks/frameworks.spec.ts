import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const CIVIL = 'Hello, where is my parcel 4471?';

const read = (page: Page, of: 'sent' | 'told'): Promise<unknown> =>
  page.evaluate((name) => Reflect.get(Reflect.get(window, 'record'), name), of);

async function open(page: Page, framework: string): Promise<void> {
  await page.route('http://site.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><html lang="en"><title>${framework}</title><body><script type="module" src="/${framework}.js"></script></body></html>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const path = fileURLToPath(new URL(`dist${pathname}`, import.meta.url));
    const body = await readFile(path).catch(() => undefined);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto('http://site.test/');
  await ready(page);
}

const ready = async (page: Page): Promise<void> => {
  await expect(page.locator('civility-nudge')).toBeAttached();
  const isReady = page
    .locator('civility-nudge')
    .evaluate((tag) => customElements.whenDefined('civility-nudge').then(() => Reflect.get(tag, 'ready')));
  expect(await isReady).toBe(true);
};

for (const framework of ['react', 'vue', 'svelte', 'attach']) {
  test.describe(framework, () => {
    test('a hostile message is held, told as an event, and sent once', async ({ page }) => {
      await open(page, framework);
      const field = page.getByLabel('Message');
      const card = page.getByRole('dialog');
      await field.fill(CIVIL);
      await field.press('Enter');
      expect(await read(page, 'sent')).toEqual([CIVIL]);
      await field.fill(HOSTILE);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(card).toBeVisible();
      expect(await read(page, 'told')).toEqual(['insult']);
      await card.getByRole('button', { name: 'Take it out' }).click();
      await card.getByRole('button', { name: 'Use this' }).click();
      await expect(card).toBeHidden();
      await field.press('Enter');
      expect(await read(page, 'sent')).toEqual([CIVIL, 'Where is my parcel 4471?']);
    });

    test('an attribute may change, and the chat may go and come back', async ({ page }) => {
      await open(page, framework);
      const field = page.getByLabel('Message');
      await page.getByRole('button', { name: 'Bot' }).click();
      await field.fill(HOSTILE);
      await field.press('Enter');
      expect(await read(page, 'sent')).toEqual([HOSTILE]);
      await page.getByRole('button', { name: 'Toggle' }).click();
      if (framework !== 'attach') await page.getByRole('button', { name: 'Toggle' }).click();
      await ready(page);
      await field.fill(HOSTILE);
      await field.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await read(page, 'sent')).toEqual([HOSTILE]);
    });
  });
}
