import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OTHER_LOCALES } from '../../shared/copy/names.ts';
import { expect, HOSTILE, test } from '../support/nudge-pages.ts';

const humanLine = (locale: string): string =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../shared/copy/${locale}.json`, import.meta.url)), 'utf8'),
  ).human;

/** The locales whose part was asked for. */
const localesIn = (paths: readonly string[]): string[] =>
  OTHER_LOCALES.filter((locale) => paths.includes(`/dist/civility-nudge.${locale}.mjs`));

const RIGHT_TO_LEFT = new Set(['ar', 'he']);

for (const locale of OTHER_LOCALES) {
  test(`the card speaks ${locale}, from the script's own folder, under the demo's strict policy`, async ({
    page,
    shop,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // As the owner of a page in that language has it.
    await page.route('**/', async (route) => {
      const response = await route.fetch();
      const direction = RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr';
      const body = (await response.text()).replace(
        '<html lang="en">',
        `<html lang="${locale}" dir="${direction}">`,
      );
      await route.fulfill({ response, body });
    });
    const came = page.waitForResponse((response) => response.url().endsWith(`/civility-nudge.${locale}.mjs`));
    await shop.open();
    await (await came).finished();
    await shop.say(HOSTILE);
    await expect(shop.card).toHaveAccessibleName(humanLine(locale));
    await expect(shop.card).toHaveAttribute('lang', locale);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(localesIn(asked)).toEqual([locale]);
  });
}

test('an English page asks for no other language', async ({ page, shop }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await shop.open();
  await shop.say(HOSTILE);
  await expect(shop.card).toBeVisible();
  expect(localesIn(asked)).toEqual([]);
});

test('where the part does not come, the card speaks English and says so in the console', async ({
  page,
  shop,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.route('**/civility-nudge.de.mjs', (route) => route.fulfill({ status: 404 }));
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="en"', 'lang="de"') });
  });
  await shop.open();
  await expect.poll(() => told.join(' ')).toContain('the sentences of "de" did not come, English is shown');
  await shop.say(HOSTILE);
  await expect(shop.card).toHaveAccessibleName(humanLine('en'));
});
