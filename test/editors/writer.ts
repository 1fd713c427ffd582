import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { test as base, expect } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.png', 'image/png'],
]);

interface Opened {
  readonly page: Page;
  readonly writer: Writer;
  readonly overlay: Overlay;
  /** The keys that do again what was undone. */
  readonly redo: string;
}

/** Tests with the extension switched on for a site whose pages hold one editor each. */
export const test = base.extend<{ open(name: string): Promise<Opened> }, { editors: string }>({
  editors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const { origin, close } = await serveEditors();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, extension, editors }, use) => {
    const options = await extension.openOptions();
    await options.evaluate(
      (origin) => Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'site-on', origin }),
      editors,
    );
    await options.close();
    await use(async (name) => {
      await page.goto(`${editors}/${name}`);
      await page.waitForFunction(() => 'editor' in window);
      const { field, frame, redo } = await page.evaluate(
        (): { field: string; frame?: string; redo?: string } => {
          const editor = Reflect.get(window, 'editor');
          return { field: editor.field, frame: editor.frame, redo: editor.redo };
        },
      );
      return {
        page,
        writer: new Writer(page, field, frame),
        overlay: new Overlay(page),
        redo: redo ?? 'Control+y',
      };
    });
  },
});
export { expect };

/** An editor as an agent uses it. */
class Writer {
  readonly page: Page;
  readonly field: Locator;

  constructor(page: Page, field: string, frame: string | undefined) {
    this.page = page;
    const scope: Page | FrameLocator = frame === undefined ? page : page.frameLocator(frame);
    this.field = scope.locator(field).first();
  }

  async type(text: string): Promise<void> {
    await this.field.click();
    await this.page.keyboard.type(text);
  }

  /** What the editor's site would send. */
  model(): Promise<string> {
    return this.page.evaluate(() => Reflect.get(window, 'editor').text());
  }

  /** What stands in the field. */
  async shown(): Promise<string> {
    const text = await this.field.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.value : String(Reflect.get(field, 'innerText')),
    );
    return text
      .replaceAll('\u00a0', ' ')
      .replace(/[\u200b\ufeff]/gu, '')
      .trim();
  }

  /** Where the words stand, in the viewport of the window that they are in. */
  async boxOf(words: string): Promise<{ left: number; bottom: number }> {
    const box = await this.field.evaluate((field, sought) => {
      if (field instanceof HTMLTextAreaElement) return undefined;
      const walker = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').replaceAll('\u00a0', ' ').indexOf(sought);
        if (at < 0) continue;
        const range = field.ownerDocument.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        const { left, bottom } = range.getBoundingClientRect();
        return { left, bottom };
      }
      return undefined;
    }, words);
    // A textarea tells nobody where its words are: measured beside a copy, in component tests.
    return box ?? this.#boxInTextarea(words);
  }

  #boxInTextarea(words: string): Promise<{ left: number; bottom: number }> {
    return this.field.evaluate((field, sought) => {
      if (!(field instanceof HTMLTextAreaElement)) throw new Error(`"${sought}" stands nowhere in the field`);
      const style = getComputedStyle(field);
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) throw new Error('nothing to measure with');
      canvas.font = style.font;
      const before = canvas.measureText(field.value.slice(0, field.value.indexOf(sought))).width;
      const { left, top } = field.getBoundingClientRect();
      const line =
        style.lineHeight === 'normal'
          ? Number.parseFloat(style.fontSize) * 1.2
          : Number.parseFloat(style.lineHeight);
      return {
        left: left + field.clientLeft + Number.parseFloat(style.paddingLeft) + before,
        bottom: top + field.clientTop + Number.parseFloat(style.paddingTop) + line,
      };
    }, words);
  }
}

async function serveEditors(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://editors');
    if (/^\/[\w-]+$/u.test(pathname)) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(pathname.slice(1)));
      return;
    }
    const path = pathname.startsWith('/ckeditor4/')
      ? here(`node_modules${pathname}`)
      : here(`dist${pathname}`);
    const body = await readFile(path).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES.get(extname(path)) ?? 'text/plain',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`editors: listens on ${address}`);
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pageOf = (name: string): string => {
  const beside = name === 'ckeditor4' ? '<script src="/ckeditor4/ckeditor.js"></script>' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
    <link rel="stylesheet" href="/${name}.css">${beside}
    <body><script type="module" src="/${name}.js"></script></body></html>`;
};
