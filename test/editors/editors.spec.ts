import { readdirSync } from 'node:fs';
import { expect, test } from './writer.ts';

const HARSH = 'Hello Sam, you need to calm down. I will look into your order today.';
const WORDS = 'you need to calm down';
const KEEPS = 'I will look into your order today.';

const EDITORS = readdirSync(new URL('pages', import.meta.url)).map((name) => name.replace(/\..*$/u, ''));

for (const name of EDITORS) {
  test(`${name}: read, marked in the right place, replaced, undone and done again`, async ({ open }) => {
    const { writer, overlay, page, redo } = await open(name);
    await writer.type(HARSH);
    await expect.poll(() => writer.model()).toBe(HARSH);
    await expect.poll(() => overlay.marks()).toEqual(['warn']);

    const line = await overlay.firstLine();
    const words = await writer.boxOf(WORDS);
    expect(Math.abs((line?.left ?? 0) - words.left)).toBeLessThanOrEqual(3);
    expect(Math.abs((line?.bottom ?? 0) - words.bottom)).toBeLessThanOrEqual(6);

    await overlay.hover();
    await expect.poll(() => overlay.cardText()).toContain('Use it');
    await overlay.press('Use it');
    await expect.poll(() => writer.model()).not.toContain('calm down');
    const replaced = await writer.model();
    expect(replaced).toContain('Hello Sam, ');
    expect(replaced).toContain(KEEPS);
    expect(replaced).not.toContain('\n');
    expect(await writer.shown()).toBe(replaced);
    await expect.poll(() => overlay.marks()).toEqual([]);

    await page.keyboard.press('Control+z');
    await expect.poll(() => writer.model()).toBe(HARSH);
    expect(await writer.shown()).toBe(HARSH);
    await page.keyboard.press(redo);
    await expect.poll(() => writer.model()).toBe(replaced);
  });
}
