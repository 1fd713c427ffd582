import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, Reply, test } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';

const HARSH = 'Hello Sam, you need to calm down. I will look into your order today.';

test('a page that is not switched on gets nothing; switched on and off, it does as told', async ({
  page,
  sites,
  extension,
}) => {
  await page.goto(sites.helpdesk);
  const reply = new Reply(page);
  const overlay = new Overlay(page);
  const popup = await extension.openPopup(page);
  const onOff = popup.getByRole('switch');
  await expect(onOff).not.toBeChecked();
  await page.bringToFront();
  await reply.write(HARSH);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);

  await popup.bringToFront();
  await onOff.check();
  await expect(popup.getByText('On: your replies')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await page.reload();
  await reply.write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);

  await popup.bringToFront();
  await onOff.uncheck();
  await expect(popup.getByText('Off: Otherend reads nothing')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => overlay.marks()).toEqual([]);
  await page.reload();
  await reply.write(HARSH);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('helps in rich text too, and leaves notes and searches alone', async ({ page, sites, extension }) => {
  await page.goto(sites.helpdesk);
  const popup = await extension.openPopup(page);
  await popup.getByRole('switch').check();
  await expect(popup.getByText('On: your replies')).toBeVisible();
  await page.bringToFront();
  const overlay = new Overlay(page);
  const rich = new Reply(page, '#rich');
  await rich.write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await page.keyboard.press('Alt+Shift+Period');
  await expect.poll(() => overlay.cardText()).not.toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => rich.read()).not.toContain('calm down');
  await page.keyboard.press('Control+z');
  await expect.poll(() => rich.read()).toBe(HARSH);
  await rich.field.fill('');
  await new Reply(page, '#note').write(HARSH);
  await new Reply(page, '#search').write(HARSH);
  await new Reply(page, '#reply').write(HARSH);
  // Marks come in the order of the drafts: had the note one, it would have come before.
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  const line = await overlay.firstLine();
  const box = await page.locator('#reply').boundingBox();
  expect(line?.bottom).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
});

test('the demo inbox can be switched off and on again', async ({ page, sites, extension }) => {
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await new Reply(page).write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  const popup = await extension.openPopup(page);
  await expect(popup.getByRole('switch')).toBeChecked();
  await popup.getByRole('switch').uncheck();
  await expect.poll(() => overlay.marks()).toEqual([]);
  await popup.getByRole('switch').check();
  await page.bringToFront();
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
});

test('the popup counts what was shown, used and ignored', async ({ page, sites, extension }) => {
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  const reply = new Reply(page);
  await reply.write(`${HARSH} You failed to read my mail.`);
  await expect.poll(() => overlay.marks()).toHaveLength(2);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+Period');
  await expect.poll(() => overlay.cardText()).toContain('sound like an order');
  await overlay.press('Use it');
  await expect.poll(() => overlay.marks()).toHaveLength(1);
  await overlay.hover();
  await expect.poll(() => overlay.cardText()).not.toBe('');
  await overlay.press('Ignore here');
  await expect.poll(() => overlay.marks()).toHaveLength(0);
  await expect
    .poll(async () => {
      const popup = await extension.openPopup(page);
      const counts = await extension.countsOf(popup);
      await popup.close();
      return counts;
    })
    .toEqual(['2', '1', '1']);
});

test('a rule is switched off on the card and on again in the options', async ({ page, sites, extension }) => {
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await new Reply(page).write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await overlay.hover();
  await expect.poll(() => overlay.cardText()).not.toBe('');
  await overlay.press('Never this rule');
  await expect.poll(() => overlay.marks()).toEqual([]);
  const options = await extension.openOptions();
  const off = options.getByRole('region', { name: 'Rules' }).locator('[role="switch"]:not(:checked)');
  await expect(off).toHaveCount(1);
  await off.check();
  await expect(off).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await options.bringToFront();
  await options.getByLabel('Search rules').fill('calm');
  await expect(options.getByRole('region', { name: 'Rules' }).getByRole('status')).toHaveText(/rules?$/u);
  for (const one of await options.getByRole('region', { name: 'Rules' }).getByRole('switch').all())
    await one.uncheck();
  await page.bringToFront();
  await expect.poll(() => overlay.marks()).toEqual([]);
});

test('the journal shows the week, is saved as a file, and is deleted by a second press', async ({
  page,
  extension,
  sites,
}) => {
  await page.goto(sites.inbox);
  const reply = new Reply(page);
  await reply.write(HARSH);
  await expect.poll(() => new Overlay(page).marks()).toEqual(['warn']);
  const options = await extension.openOptions();
  await expect(options.locator('.weeks tr').last().locator('td').first()).toContainText('1');
  const saved = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await (await saved).path();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines[0]).toBe('day,rule,what,count');
  expect(lines[1]).toMatch(/^\d{4}-\d{2}-\d{2},[\w-]+,shown,1$/u);
  expect(lines.join()).not.toContain('Sam');
  await options.getByRole('button', { name: 'Delete all' }).click();
  await expect(options.locator('.weeks')).toBeVisible();
  await options.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(options.getByText('Nothing yet.')).toBeVisible();
});

test('a phrase of the agent’s own is marked and replaced; choices are saved and loaded', async ({
  page,
  extension,
  sites,
}) => {
  await page.goto(sites.inbox);
  const options = await extension.openOptions();
  const phrases = options.getByRole('region', { name: 'Your own phrases' });
  await phrases.getByLabel('Avoid').fill('at this time');
  await phrases.getByLabel('Write instead').fill('now');
  await phrases.getByRole('button', { name: 'Add' }).click();
  await expect(phrases.getByText('at this time')).toBeVisible();
  await page.bringToFront();
  const reply = new Reply(page);
  const overlay = new Overlay(page);
  await reply.write('At this time the lamp is with our courier.');
  await expect.poll(() => overlay.marks()).toContain('suggest');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+Period');
  await expect.poll(() => overlay.cardText()).toContain('One of your own phrases');
  await overlay.press('Use it');
  await expect.poll(() => reply.read()).toBe('Now the lamp is with our courier.');

  await options.bringToFront();
  const saved = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save settings' }).click();
  const file = await (await saved).path();
  await phrases.getByRole('button', { name: 'Remove at this time' }).click();
  await expect(phrases.getByText('at this time')).toHaveCount(0);
  await options.getByLabel('Load settings').setInputFiles(file);
  await expect(phrases.getByText('at this time')).toBeVisible();
  await options
    .getByLabel('Load settings')
    .setInputFiles({ name: 'cat.json', mimeType: 'application/json', buffer: Buffer.from('meow') });
  await expect(options.getByText('cat.json was not loaded: no JSON, but "meow"')).toBeVisible();
});

test('hints come back after the browser has stopped the worker', async ({ page, sites, context, worker }) => {
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await new Reply(page).write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await page.locator('#reply').fill('');
  await expect.poll(() => overlay.marks()).toEqual([]);
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('no session with the browser');
  const running = async () =>
    (await browser.send('Target.getTargets')).targetInfos.find(({ url }) => url === worker.url());
  await browser.send('Target.closeTarget', { targetId: (await running())?.targetId ?? '' });
  await expect.poll(running).toBeUndefined();
  await new Reply(page).write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`popup and options are accessible, ${scheme}, and fit 320 px`, async ({ page, sites, extension }) => {
    await page.goto(sites.inbox);
    for (const open of [await extension.openPopup(page), await extension.openOptions()]) {
      await open.emulateMedia({ colorScheme: scheme });
      await open.setViewportSize({ width: 320, height: 640 });
      expect(await violationsOf(open)).toEqual([]);
      expect(await open.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      [id, ...nodes.map(({ html }) => html)].join(' '),
    );
  });
}
