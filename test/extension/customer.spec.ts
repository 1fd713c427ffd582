import type { Page } from '@playwright/test';
import { expect, Reply, test } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';

const HOSTILE = 'You are a useless idiot. Where is order 4471?';
const ANGRY = 'This is the third time that my parcel is late. I am furious, I have been waiting for weeks!';

/** The customer writes, as on the demo's other page. */
async function receive(page: Page, text: string): Promise<void> {
  await page.evaluate(async (words) => {
    const { openPost, newId } = await import(new URL('messages.js', location.href).href);
    openPost().send({ id: newId(), conversation: 'sam', from: 'customer', text: words, at: Date.now() });
  }, text);
  await page.reload();
}

test('an upset customer is told beside the reply, with sentences that go in', async ({
  page,
  sites,
  worker,
}) => {
  expect(worker.url()).toContain('background');
  await page.goto(sites.inbox);
  await receive(page, ANGRY);
  const reply = new Reply(page);
  const overlay = new Overlay(page);
  await reply.write('Your order 4471 left our warehouse today at noon.');
  await expect.poll(() => overlay.allText()).toMatch(/(?:Upset|Furious) · no acknowledgement yet/u);
  await page.keyboard.press('Alt+Shift+Comma');
  await expect.poll(() => overlay.cardText()).toContain('Name what it was like');
  await expect(reply.field).not.toBeFocused();
  await overlay.press('Insert');
  await expect.poll(() => reply.read()).toMatch(/today at noon\. \S.{10,}/u);
  await expect.poll(() => overlay.allText()).toContain('· acknowledged');
  await page.keyboard.press('Escape');
  await expect.poll(() => overlay.cardText()).toBe('');
  await expect(reply.field).toBeFocused();
});

test('after three hostile messages a break is offered, with a pace to breathe by', async ({
  page,
  sites,
  extension,
}) => {
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await receive(page, 'You are a useless idiot.');
  await receive(page, 'Shut up, you moron.');
  await page.locator('#reply').focus();
  await expect.poll(() => overlay.allText()).not.toBe('');
  expect(await overlay.allText()).not.toContain('minute');
  await receive(page, 'You stupid liar, I hope you get fired.');
  await expect.poll(() => overlay.allText()).toContain("A minute's break?");
  await overlay.press('Breathe for a minute');
  await expect.poll(() => overlay.allText()).toContain('Breathe in');
  await expect.poll(() => overlay.allText()).toContain('And out');
  await overlay.press('Stop');
  await expect.poll(() => overlay.allText()).not.toContain('And out');
  const options = await extension.openOptions();
  await expect(options.locator('.weeks tr').last().locator('td').last()).toHaveText('1');
});

test('a hostile message is shown as its request once the agent wants that, and as written by a press', async ({
  page,
  sites,
  extension,
}) => {
  await page.goto(sites.inbox);
  await receive(page, HOSTILE);
  const overlay = new Overlay(page);
  await page.locator('#reply').focus();
  const options = await extension.openOptions();
  await options.getByRole('switch', { name: 'Insults' }).check();
  await page.bringToFront();
  await expect.poll(() => overlay.allText()).toContain('Left out: insults');
  expect(await overlay.allText()).toContain('Where is order 4471?');
  expect(await overlay.allText()).not.toContain('idiot');
  // The page itself is as it was.
  await expect(page.locator('#thread .text').last()).toHaveText(HOSTILE);
  await overlay.press('Show as written');
  await expect.poll(() => overlay.allText()).not.toContain('Left out');
  await options.reload();
  await expect(options.locator('.weeks tr').last().locator('td').nth(3)).toHaveText('1');
});
