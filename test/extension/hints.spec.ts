import type { Page } from '@playwright/test';
import { expect, Reply, test } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';

const HARSH = 'Hello Sam, you need to calm down. I will look into your order today.';
const KIND = 'Hello Sam, thank you for waiting. I have sent a new lamp today.';
const HOSTILE = 'You are a useless idiot. Where is the parcel that you say you sent?';

/** Writes a reply that will land badly, and rests the pointer on its marked words. */
async function openByPointer(page: Page): Promise<{ reply: Reply; overlay: Overlay }> {
  const reply = new Reply(page);
  const overlay = new Overlay(page);
  await reply.write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await overlay.hover();
  await expect.poll(() => overlay.cardText()).toContain('sound like an order');
  return { reply, overlay };
}

test.describe('on the demo inbox', () => {
  test.beforeEach(async ({ page, sites, worker }) => {
    expect(worker.url()).toContain('background');
    await page.goto(sites.inbox);
  });

  test('marks wording that will land badly, and says nothing about a kind reply', async ({ page }) => {
    const reply = new Reply(page);
    const overlay = new Overlay(page);
    await reply.write(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    await reply.field.fill(KIND);
    await expect.poll(() => overlay.marks()).toEqual([]);
    expect(await overlay.cardText()).toBe('');
  });

  test('offers better wording, puts it in, and undo brings the old words back', async ({ page }) => {
    const { reply, overlay } = await openByPointer(page);
    const text = await overlay.cardText();
    await overlay.press('Use it');
    await expect.poll(() => reply.read()).not.toContain('calm down');
    expect(text).toContain('Instead of');
    await expect.poll(() => overlay.marks()).toEqual([]);
    await expect(reply.field).toBeFocused();
    await page.keyboard.press('Control+z');
    expect(await reply.read()).toBe(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
  });

  test('stays open as long as the pointer rests in the card', async ({ page }) => {
    const { overlay } = await openByPointer(page);
    await overlay.rest('Use it');
    // Twice as long as it takes to close behind a pointer that has left.
    await page.waitForTimeout(700);
    expect(await overlay.cardText()).toContain('sound like an order');
    await page.mouse.move(5, 5);
    await expect.poll(() => overlay.cardText()).toBe('');
  });

  test('works by keyboard alone', async ({ page }) => {
    const reply = new Reply(page);
    const overlay = new Overlay(page);
    await page.locator('#reply').focus();
    await page.keyboard.insertText(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    await page.keyboard.press('Alt+Shift+Period');
    await expect.poll(() => overlay.cardText()).toContain('sound like an order');
    await expect(reply.field).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect.poll(() => overlay.cardText()).toBe('');
    await expect(reply.field).toBeFocused();
    await page.keyboard.press('Alt+Shift+Period');
    await expect(reply.field).not.toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => reply.read()).not.toContain('calm down');
    await expect(reply.field).toBeFocused();
  });

  test('opens when the caret goes into marked words and closes when it leaves', async ({ page }) => {
    const reply = new Reply(page);
    const overlay = new Overlay(page);
    await reply.write(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    expect(await overlay.cardText()).toBe('');
    await reply.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(28, 28));
    await expect.poll(() => overlay.cardText()).toContain('sound like an order');
    await expect(reply.field).toBeFocused();
    await reply.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    await expect.poll(() => overlay.cardText()).toBe('');
  });

  test('tells of a reply that attacks the customer where no rule does', async ({ page }) => {
    const overlay = new Overlay(page);
    await new Reply(page).write(HOSTILE);
    await expect.poll(async () => (await overlay.marks())[0]).toBe('warn');
    await page.keyboard.press('Alt+Shift+Period');
    await expect.poll(() => overlay.cardText()).toMatch(/attack on the customer|hostile/u);
  });

  test('leaves ignored words alone, and only those', async ({ page }) => {
    const reply = new Reply(page);
    const overlay = new Overlay(page);
    await reply.write(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    await overlay.hover();
    await expect.poll(() => overlay.cardText()).not.toBe('');
    await overlay.press('Ignore here');
    await expect.poll(() => overlay.marks()).toEqual([]);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' You failed to read my mail.');
    await expect.poll(() => overlay.marks()).toHaveLength(1);
    expect(await reply.read()).toContain('calm down');
  });

  test('keeps the line on the words when the page scrolls, grows and pushes the field about', async ({
    page,
  }) => {
    const reply = new Reply(page);
    const overlay = new Overlay(page);
    await reply.write(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    const before = await overlay.firstLine();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLElement>('#reply');
      if (field) field.style.transform = 'translateY(-37px)';
    });
    await expect
      .poll(async () => ((await overlay.firstLine())?.bottom ?? 0) - (before?.bottom ?? 0))
      .toBeCloseTo(-37, 0);
  });

  test('a page cannot press our buttons or keys, nor see the marks', async ({ page }) => {
    const overlay = new Overlay(page);
    await new Reply(page).write(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);
    const seen = await page.evaluate(() => {
      const field = document.querySelector('#reply');
      field?.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'Period', altKey: true, shiftKey: true, bubbles: true }),
      );
      const ours = document.documentElement.lastElementChild;
      return {
        isOurs: ours?.localName === 'div',
        shadow: ours?.shadowRoot ?? 'closed',
        html: ours?.innerHTML,
      };
    });
    expect(seen).toEqual({ isOurs: true, shadow: 'closed', html: '' });
    expect(await overlay.cardText()).toBe('');
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });
});
