import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, HOSTILE, type Shop, test } from '../support/nudge-pages.ts';
import { violationsOf } from '../support/violations.ts';

const STATES = {
  'at rest': async () => {},
  'with the nudge': async (shop: Shop) => {
    await shop.say(HOSTILE);
    await expect(shop.card).toBeVisible();
  },
  'with the preview': async (shop: Shop) => {
    await shop.say(HOSTILE);
    await shop.choose('Take it out');
    await expect(shop.card.getByRole('button', { name: 'Use this' })).toBeFocused();
  },
  'with a message sent': async (shop: Shop) => {
    await shop.say(HOSTILE);
    await shop.choose('Send as it is');
    await expect(shop.card).toBeHidden();
  },
} as const satisfies Record<string, (shop: Shop) => Promise<void>>;

for (const [state, reach] of Object.entries(STATES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${state}, ${colorScheme}`, () => {
      // A page script of the test's: the page's own policy would refuse it.
      test.use({ colorScheme, bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

      test('axe finds nothing', async ({ page, shop }) => {
        await shop.open();
        await reach(shop);
        expect(await violationsOf(page)).toEqual([]);
      });

      test('a narrow phone has no sideways scroll, and the card is inside', async ({ page, shop }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await shop.open();
        await reach(shop);
        const { scrollWidth, innerWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          innerWidth: window.innerWidth,
        }));
        expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
        const box = (await shop.card.isVisible()) ? await shop.card.boundingBox() : null;
        if (box !== null) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(320);
        }
      });
    });
  }
}

test.describe('the inbox', () => {
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, empty or not, ${colorScheme}`, async ({ page, shop }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/inbox.html');
      expect(await violationsOf(page)).toEqual([]);
      await shop.open();
      await shop.say('Hello, where is my parcel?');
      await page.goto('/inbox.html');
      await expect(page.locator('#thread .text')).toHaveCount(1);
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});

test('the card covers neither the field nor the send button, and moves nothing', async ({ page, shop }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await shop.open();
  await shop.field.fill(HOSTILE);
  const before = await shop.field.boundingBox();
  await shop.field.press('Enter');
  const [card, field] = await Promise.all([shop.card.boundingBox(), shop.field.boundingBox()]);
  expect(field).toEqual(before);
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(field?.y ?? 0);
  await page.setViewportSize({ width: 700, height: 500 });
  await expect.poll(() => reaches(page)).toBe(false);
});

/** Whether the card reaches over the field. */
async function reaches(page: Page): Promise<boolean> {
  const card = await page.getByRole('dialog').boundingBox();
  const field = await page.locator('#message').boundingBox();
  return card !== null && field !== null && card.y < field.y + field.height && field.y < card.y + card.height;
}

test('every choice is a target of 44 pixels', async ({ page, shop }) => {
  // At rest: while the card arrives, boxes are measured between two pixels.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await shop.open();
  await shop.say(HOSTILE);
  for (const button of await shop.card.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('with forced colours the choices and the marked words are still told apart', async ({ page, shop }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await shop.open();
  await shop.say(HOSTILE);
  await expect(shop.card.locator('mark').first()).toHaveCSS('text-decoration-line', 'underline');
  await expect(shop.card.getByRole('button', { name: 'Send as it is' })).not.toHaveCSS(
    'border-top-style',
    'none',
  );
});

const SCREENSHOT = fileURLToPath(new URL('../../widget/demo/nudge.png', import.meta.url));
const SMALLEST_BYTES = 20_000;
const PNG = [0x89, 0x50, 0x4e, 0x47];

test.describe('the picture of the nudge in the README', () => {
  test.use({ viewport: { width: 1200, height: 850 }, deviceScaleFactor: 2, colorScheme: 'light' });

  test('shows the chat with the nudge', async ({ page, shop }) => {
    if (process.env.UPDATE_SCREENSHOTS === '1') {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await shop.open();
      await shop.say(
        'I ordered the lamp on 3 November and it has still not come. You are a useless idiot. Please send it today.',
      );
      await expect(shop.card).toBeVisible();
      const chat = await page.locator('.chat').boundingBox();
      if (chat === null) throw new Error('the chat cannot be seen');
      const margin = 24;
      const clip = {
        x: chat.x - margin,
        y: chat.y - margin,
        width: chat.width + 2 * margin,
        height: chat.height + margin,
      };
      await page.screenshot({ path: SCREENSHOT, clip });
    }
    expect(existsSync(SCREENSHOT)).toBe(true);
    const bytes = readFileSync(SCREENSHOT);
    expect([...bytes.subarray(0, PNG.length)]).toEqual(PNG);
    expect(bytes.length).toBeGreaterThan(SMALLEST_BYTES);
  });
});
