import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open } from './customer.ts';

const CIVIL = 'Hello, where is my parcel 4471?';
const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const WITHOUT = 'Where is my parcel 4471?';

const CHATS = readdirSync(new URL('pages', import.meta.url)).map((name) => name.replace(/\..*$/u, ''));

for (const name of CHATS) {
  test.describe(name, () => {
    for (const way of ['enter', 'control'] as const) {
      test(`a civil message goes straight through, by ${way}`, async ({ page }) => {
        const customer = await open(page, name, 'before');
        await customer.say(CIVIL, way);
        await expect.poll(() => customer.sent()).toEqual([CIVIL]);
        await expect(customer.card).toBeHidden();
      });
    }

    for (const when of ['before', 'after'] as const) {
      test(`a hostile one is held and sent as it is, once, by Enter; the script ${when} the chat's`, async ({
        page,
      }) => {
        const customer = await open(page, name, when);
        await customer.say(HOSTILE, 'enter');
        await expect(customer.card).toBeVisible();
        expect(await customer.sent()).toEqual([]);
        await customer.choose('Send as it is');
        await expect.poll(() => customer.sent()).toEqual([HOSTILE]);
        await expect(customer.card).toBeHidden();
      });
    }

    test('is held and sent as it is, once, by the control', async ({ page }) => {
      const customer = await open(page, name, 'before');
      await customer.say(HOSTILE, 'control');
      await expect(customer.card).toBeVisible();
      expect(await customer.sent()).toEqual([]);
      await customer.choose('Send as it is');
      await expect.poll(() => customer.sent()).toEqual([HOSTILE]);
    });

    test('is edited and then sent, once; an answer meanwhile loses nothing', async ({ page }) => {
      const customer = await open(page, name, 'before');
      await customer.say(HOSTILE, 'control');
      await expect(customer.card).toBeVisible();
      await customer.receive('Maya is looking into it.');
      await customer.choose('Edit');
      await expect(customer.card).toBeHidden();
      expect(await customer.read()).toBe(HOSTILE);
      await customer.say(CIVIL, 'enter');
      await expect.poll(() => customer.sent()).toEqual([CIVIL]);
    });

    test('is taken out and then sent, once, with the rest', async ({ page }) => {
      const customer = await open(page, name, 'after');
      await customer.say(HOSTILE, 'enter');
      await customer.choose('Take it out');
      await customer.receive('Maya is looking into it.');
      await customer.choose('Use this');
      await expect.poll(() => customer.read()).toBe(WITHOUT);
      expect(await customer.sent()).toEqual([]);
      await customer.press('enter');
      await expect.poll(() => customer.sent()).toEqual([WITHOUT]);
    });
  });
}
