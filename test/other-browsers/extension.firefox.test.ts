import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serveDemo } from '../../widget/demo/serve.ts';
import { FIREFOX } from './firefox.ts';

const BUILT = fileURLToPath(new URL('../../.output/firefox-mv3/', import.meta.url));
const HARSH = 'Hello Sam, you need to calm down. I will look into your order today.';
const KIND = 'Hello Sam, thank you for waiting. I have sent a new lamp today.';

// What is drawn is out of reach of the page, and in Firefox of every test: the keys tell whether it is there.
describe('the extension in Firefox', () => {
  const { path, from } = FIREFOX;
  if (path === undefined) {
    test.skip(`which is not on this machine (Debian: apt-get install ${from})`, () => undefined);
    return;
  }
  let served: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    served = await serveDemo(0);
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true });
    await browser.installExtension(BUILT);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    await page.goto(`http://localhost:${served.port}/inbox.html`);
    await page.click('#reply');
  });

  const reply = async (): Promise<unknown> => page.evaluate("document.querySelector('#reply').value");
  /** Opens the next hint, where there is one, and moves into its card. */
  const openNext = async (): Promise<void> => {
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Period');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
  };
  const focusLeft = async (): Promise<unknown> =>
    page.evaluate("document.activeElement.id !== 'reply' && document.activeElement !== document.body");

  test('marks a harsh reply, puts better wording in, and undo brings the old words back', async () => {
    await page.keyboard.type(HARSH);
    await expect
      .poll(
        async () => {
          await openNext();
          return focusLeft();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(reply).not.toContain('calm down');
    expect(await reply()).toContain('I will look into your order today.');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(reply).toBe(HARSH);
  });

  test('has nothing to say about a kind one', async () => {
    await page.keyboard.type(KIND);
    // Longer than the pause after which a reply is judged; the model is loaded by the test before.
    await new Promise((done) => setTimeout(done, 2000));
    await openNext();
    expect(await focusLeft()).toBe(false);
  });
});
