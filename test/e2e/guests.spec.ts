import type { Page } from '@playwright/test';
import { CIVIL, elementReady, expect, HOSTILE, openChat, test } from '../support/nudge-pages.ts';

// The widget is a guest on the page: it asks for nothing, leaves nothing on the window, and gets on with others of its kind.

/** The page's own files of the widget, in the order in which a page comes to need them. */
const OWN = [
  '/dist/civility-nudge.js',
  '/dist/civility-nudge.bundle.mjs',
  '/dist/civility-nudge.nudging.mjs',
];

test('asks for its own parts and for nothing else, whatever is written, chosen and sent', async ({
  page,
  shop,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await shop.open();
  const loaded = asked.length;
  for (const text of [CIVIL, HOSTILE, `${HOSTILE} Again`, 'I want to die.']) {
    await shop.say(text);
    if (await shop.card.isVisible()) await shop.choose('Send as it is');
    await expect(shop.field).toHaveValue('');
  }
  expect(asked.slice(loaded)).toEqual([]);
  const ofWidget = asked.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/dist/'));
  expect(ofWidget.sort()).toEqual([...OWN].sort());
});

test('puts nothing on the window', async ({ page, shop }) => {
  const namesOf = (): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.route('**/civility-nudge.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('#message')).toBeVisible();
  const without = new Set(await namesOf());
  await page.unroute('**/civility-nudge.js');
  await shop.open();
  await shop.say(HOSTILE);
  await expect(shop.card).toBeVisible();
  expect((await namesOf()).filter((name) => !without.has(name))).toEqual([]);
});

/** Adds a script to the page, from its own folder. */
const addScript = (page: Page, src: string, type = ''): Promise<unknown> =>
  page.evaluate(
    ([address, kind]) =>
      new Promise((done, failed) => {
        const script = document.createElement('script');
        script.type = kind;
        script.addEventListener('load', done);
        script.addEventListener('error', failed);
        // Under trusted types only a policy's address may be set; the page of these tests has none.
        script.src = address;
        document.head.append(script);
      }),
    [src, type] as const,
  );

test.describe('loaded twice', () => {
  test.use({ bypassCSP: true });

  for (const [name, src, type] of [
    ['the same script', '/dist/civility-nudge.js', 'text/javascript'],
    ['script and module', '/dist/civility-nudge.mjs', 'module'],
    ['another version of it', '/dist/civility-nudge.js?version=2', 'text/javascript'],
  ] as const) {
    test(`${name}: asks once, sends once`, async ({ page }) => {
      await openChat(page, 'key=keydown');
      await addScript(page, src, type);
      await elementReady(page);
      let shown = 0;
      await page.exposeFunction('wasShown', () => {
        shown += 1;
      });
      await page.evaluate(() =>
        document.addEventListener('civility-nudge:shown', () => Reflect.get(window, 'wasShown')()),
      );
      await page.locator('#field').fill(HOSTILE);
      await page.locator('#field').press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await page.getByRole('button', { name: 'Send as it is' }).click();
      await expect(page.locator('#sent li')).toHaveText([HOSTILE]);
      expect(shown).toBe(1);
    });
  }
});

test('two tags for one field ask once, and send once', async ({ page }) => {
  await openChat(page, 'key=keydown');
  await page.evaluate(() => {
    const second = document.createElement('civility-nudge');
    second.setAttribute('for', '#field');
    document.body.append(second);
  });
  await elementReady(page);
  await page.locator('#field').fill(HOSTILE);
  await page.locator('#field').press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.getByRole('button', { name: 'Send as it is' }).click();
  await expect(page.locator('#sent li')).toHaveText([HOSTILE]);
});

test('a page that moves on before the parts have come loses nothing', async ({ page, shop }) => {
  await page.route('**/civility-nudge.nudging.mjs', () => new Promise(() => undefined));
  await page.goto('/');
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
});
