import type { Page } from '@playwright/test';
import { CIVIL, elementReady, expect, HOSTILE, test } from '../support/nudge-pages.ts';

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Serves a part of the built widget changed. */
const breakPart = (page: Page, part: string, broken: (script: string) => string): Promise<unknown> =>
  page.route(`**/${part}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: broken(await response.text()) });
  });

test('a bundle of another format: a clear error, and messages go through', async ({ page, shop }) => {
  const errors = errorsOf(page);
  await breakPart(page, 'civility-nudge.bundle.mjs', (script) =>
    script.replace(/(\\?"format\\?":)\d+/u, '$199'),
  );
  await shop.open();
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
  expect(errors.join('\n')).toMatch(/civility-nudge: .*format 99/su);
});

test('a bundle that is no JSON: a clear error, and messages go through', async ({ page, shop }) => {
  const errors = errorsOf(page);
  await breakPart(page, 'civility-nudge.bundle.mjs', (script) => script.replace(/\{(\\?"format)/u, '{{$1'));
  await shop.open();
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
  expect(errors.join('\n')).toContain('civility-nudge: ');
});

test('a script that is cut off, or does not come: messages go through', async ({ page, shop }) => {
  await breakPart(page, 'civility-nudge.js', (script) => script.slice(0, script.length / 2));
  await page.goto('/');
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
  await page.route('**/civility-nudge.js', (route) => route.abort());
  await page.reload();
  await shop.say(`${HOSTILE} Again`);
  expect(await shop.inbox()).toEqual([HOSTILE, `${HOSTILE} Again`]);
});

for (const part of ['civility-nudge.nudging.mjs', 'civility-nudge.bundle.mjs']) {
  test(`${part} does not come: it is said, and messages go through`, async ({ page, shop }) => {
    const errors = errorsOf(page);
    await page.route(`**/${part}`, (route) => route.abort());
    await shop.open();
    await shop.say(HOSTILE);
    expect(await shop.inbox()).toEqual([HOSTILE]);
    expect(errors.join('\n')).toContain('civility-nudge: the part that judges cannot be used');
  });
}

test('an error in the middle of judging: messages go through, once', async ({ page, shop }) => {
  const errors = errorsOf(page);
  await shop.open();
  // Once a message has been judged, the scorer is there, and what breaks then breaks the judging.
  await shop.say(CIVIL);
  await page.evaluate(() => {
    String.prototype.normalize = () => {
      throw new Error('broken by the page');
    };
    Array.prototype.flatMap = () => {
      throw new Error('broken by the page');
    };
  });
  await shop.say(HOSTILE);
  await shop.field.fill(`${HOSTILE} Click`);
  await shop.send.click();
  await expect(shop.field).toHaveValue('');
  expect(await shop.inbox()).toEqual([CIVIL, HOSTILE, `${HOSTILE} Click`]);
  expect(errors.join('\n')).toContain('civility-nudge: the check failed; messages go through.');
});

test('a card that cannot be shown holds nothing', async ({ page, shop }) => {
  const errors = errorsOf(page);
  await shop.open();
  await page.locator('civility-nudge').evaluate((tag) => tag.setAttribute('hidden', ''));
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
  expect(errors.join('\n')).toContain('civility-nudge: ');
});

test('a selector that is none is told, and messages go through', async ({ page, shop }) => {
  const errors = errorsOf(page);
  await shop.open();
  await page.locator('civility-nudge').evaluate((tag) => tag.setAttribute('for', '##'));
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
  expect(errors.join('\n')).toMatch(/civility-nudge: .*##/su);
});

test('the tag taken off the page lets messages go', async ({ page, shop }) => {
  await shop.open();
  await shop.say(HOSTILE);
  await expect(shop.card).toBeVisible();
  await page.locator('civility-nudge').evaluate((tag) => tag.remove());
  await shop.say(`${HOSTILE} Again`);
  expect(await shop.inbox()).toEqual([`${HOSTILE} Again`]);
});

test('nothing is asked of any network once the page is loaded, and nothing of a held draft is kept', async ({
  page,
  shop,
}) => {
  await shop.open();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await shop.say(HOSTILE);
  await shop.choose('Take it out');
  await shop.choose('Back');
  await shop.choose('Edit');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toContain('idiot');
  await shop.say(CIVIL);
  await expect(shop.field).toHaveValue('');
  expect(requests).toEqual([]);
});

test('the module can be imported where there is no page', async () => {
  const built = new URL('../../widget/dist/civility-nudge.mjs', import.meta.url).href;
  const module = await import(built);
  expect(Object.keys(module).sort()).toEqual(['CivilityNudge', 'attach', 'define']);
});

test('the classic script leaves no global behind', async ({ page }) => {
  await page.goto('/inbox.html');
  const before = await page.evaluate(() => Object.keys(window));
  await page.goto('/');
  await elementReady(page);
  const after = await page.evaluate(() => Object.keys(window));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});
