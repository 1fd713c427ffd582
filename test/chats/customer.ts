import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Chat } from './show.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

type Where = Pick<Chat, 'composer' | 'send' | 'opener' | 'enterBreaks'>;
type Way = 'enter' | 'control';

/** A chat as a customer uses it. */
export class Customer {
  readonly page: Page;
  readonly composer: Locator;
  readonly send: Locator;
  readonly card: Locator;
  /** Where Enter breaks the line, the control alone sends. */
  readonly enterBreaks: boolean;

  constructor(page: Page, { composer, send, enterBreaks }: Where) {
    this.page = page;
    this.composer = page.locator(composer).first();
    this.send = page.locator(send).locator('visible=true').last();
    this.card = page.locator('civility-nudge').getByRole('dialog');
    this.enterBreaks = enterBreaks === true;
  }

  /** Writes in place of what stands there. */
  async write(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  press(way: Way): Promise<void> {
    return way === 'enter' && !this.enterBreaks ? this.page.keyboard.press('Enter') : this.send.click();
  }

  async say(text: string, way: Way): Promise<void> {
    await this.write(text);
    await this.press(way);
  }

  choose(name: string): Promise<void> {
    return this.card.getByRole('button', { name, exact: true }).click();
  }

  async read(): Promise<string> {
    return this.composer.evaluate((field) =>
      'value' in field && typeof field.value === 'string' ? field.value : (field.textContent ?? ''),
    );
  }

  sent(): Promise<unknown> {
    return this.page.evaluate(() => Reflect.get(window, 'chat').sent());
  }

  /** An answer arrives meanwhile, and the library renders anew. */
  receive(text: string): Promise<void> {
    return this.page.evaluate((words) => Reflect.get(window, 'chat').receive(words), text);
  }
}

/** Opens a chat with the widget's script in front of the chat's or behind it. */
export async function open(page: Page, name: string, when: 'before' | 'after'): Promise<Customer> {
  await page.route('http://chat.test/**', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(name, when) });
    if (pathname === '/sent') {
      const text = new URLSearchParams(request.postData() ?? '').get('message') ?? '';
      return route.fulfill({ contentType: 'text/html', body: sentPage(text) });
    }
    const path = here(pathname.replace(/^\/widget\//u, '../../widget/dist/').replace(/^\/chats\//u, 'dist/'));
    const body = await readFile(path).catch(() => undefined);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: TYPES.get(extname(path)) ?? 'text/plain' });
  });
  await page.goto('http://chat.test/');
  await page.waitForFunction(() => 'chat' in window && customElements.get('civility-nudge') !== undefined);
  await page.evaluate(() => Reflect.get(document.querySelector('civility-nudge') ?? {}, 'ready'));
  const where = await page.evaluate((): Where => {
    const { opener, composer, send, enterBreaks } = Reflect.get(window, 'chat');
    return { opener, composer, send, enterBreaks };
  });
  if (where.opener !== undefined) await page.locator(where.opener).click();
  const customer = new Customer(page, where);
  await expect(customer.composer).toBeVisible();
  return customer;
}

function pageOf(name: string, when: 'before' | 'after'): string {
  const sheet = existsSync(here(`dist/${name}.css`))
    ? `<link rel="stylesheet" href="/chats/${name}.css">`
    : '';
  const widget = '<script type="module" src="/widget/civility-nudge.mjs"></script>';
  const chat = `<script type="module" src="/chats/${name}.js"></script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${sheet}
    <body><civility-nudge></civility-nudge>${when === 'before' ? widget + chat : chat + widget}</body></html>`;
}

/** What a server answers to a form: it has the message now. */
const sentPage = (text: string): string => `<!doctype html><title>sent</title><p></p><script>
  const sent = [...JSON.parse(sessionStorage.getItem('sent') ?? '[]'), ${JSON.stringify(text).replaceAll('<', '\\u003c')}];
  sessionStorage.setItem('sent', JSON.stringify(sent));
  window.chat = { sent: () => sent };
</script>`;
