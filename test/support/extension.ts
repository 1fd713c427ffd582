import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { serveDemo } from '../../widget/demo/serve.ts';
import { findBrowser, LAUNCH_ARGUMENTS } from './browser.ts';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));
const FIXTURES = new URL('../fixtures/replies/', import.meta.url);

interface Sites {
  /** The demo's inbox. */
  readonly inbox: string;
  /** A helpdesk that the extension has to be switched on for. */
  readonly helpdesk: string;
}

/** What anything has asked of the world beyond this machine. */
interface World {
  readonly address: string;
  /** Requests, by method and address; of encrypted ones by host alone. */
  readonly asked: string[];
}

interface Fixtures {
  context: BrowserContext;
  worker: Worker;
  extension: Extension;
}

/** Tests with the built extension in a browser of its own, and pages to use it on. */
export const test = base.extend<Fixtures, { sites: Sites; unpacked: string; world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const world = await serveWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const demo = await serveDemo(0);
      const helpdesk = await serveHelpdesk();
      await use({ inbox: `http://localhost:${demo.port}/inbox.html`, helpdesk: helpdesk.address });
      await Promise.all([demo.close(), helpdesk.close()]);
    },
    { scope: 'worker' },
  ],
  unpacked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const folder = await copyWithPermission();
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  context: async ({ unpacked, world }, use) => {
    const executablePath = findBrowser()?.executablePath;
    const context = await chromium.launchPersistentContext('', {
      headless: false,
      proxy: { server: world.address, bypass: 'localhost, 127.0.0.1' },
      // The headless mode that knows extensions is not the one that Playwright asks for.
      ignoreDefaultArgs: ['--disable-extensions', '--headless'],
      args: [
        '--headless=new',
        ...LAUNCH_ARGUMENTS,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--disable-extensions-except=${unpacked}`,
        `--load-extension=${unpacked}`,
      ],
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    await use(context);
    await context.close();
    // Whatever a test is about: nothing may leave the browser.
    expect(world.asked.splice(0)).toEqual([]);
  },
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  extension: async ({ context, worker }, use) => {
    await use(new Extension(context, worker));
  },
});
export { expect };

/** No test can answer the browser's question for a permission: the copy has it from the start. */
async function copyWithPermission(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'otherend-'));
  await cp(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(
    path,
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] }),
  );
  return folder;
}

/** What the browser asks for by itself, also with no extension in it. */
const ERRANDS =
  /^(?:CONNECT |\w+ https?:\/\/)(?:update\.googleapis|accounts\.google|clients\d?\.google|optimizationguide-pa\.googleapis|content-autofill\.googleapis|safebrowsing\.googleapis|www\.google|redirector\.gvt1)\.com/u;

/** A proxy between the browser and the world: it lets nothing through and remembers who asked. */
async function serveWorld(): Promise<World & { close(): Promise<void> }> {
  const asked: string[] = [];
  const remember = (what: string): void => {
    if (!ERRANDS.test(what)) asked.push(what);
  };
  const server = createServer(({ method, url }, response) => {
    remember(`${method} ${url}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    remember(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`the world: listens on ${address}`);
  return {
    address: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function serveHelpdesk(): Promise<{ address: string; close(): Promise<void> }> {
  const html = await readFile(new URL('index.html', FIXTURES));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`helpdesk: listens on ${address}`);
  return {
    address: `http://127.0.0.1:${address.port}/ticket/1`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The extension's own pages, and what it draws over others. */
export class Extension {
  readonly context: BrowserContext;
  readonly worker: Worker;

  constructor(context: BrowserContext, worker: Worker) {
    this.context = context;
    this.worker = worker;
  }

  get origin(): string {
    // Node gives addresses of an unknown scheme no origin.
    const { protocol, host } = new URL(this.worker.url());
    return `${protocol}//${host}`;
  }

  async openOptions(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/options.html`);
    await page.getByRole('heading', { name: 'Rules' }).waitFor();
    return page;
  }

  /** The popup about another page, as a page. */
  async openPopup(about: Page): Promise<Page> {
    const tab = await this.worker.evaluate(async (url) => {
      const tabs: { id?: number; url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query({});
      return tabs.find((one) => one.url === url)?.id;
    }, about.url());
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/popup.html?tab=${tab}`);
    await page.locator('.panel').waitFor();
    return page;
  }

  /** Today's counts as the popup shows them: shown, used, ignored. */
  async countsOf(popup: Page): Promise<string[]> {
    await expect(popup.locator('dd').first()).not.toHaveText('–');
    return popup.locator('dd').allTextContents();
  }
}

/** A page's reply field and what the extension shows over it. */
export class Reply {
  readonly page: Page;
  readonly field: Locator;

  constructor(page: Page, selector = '#reply') {
    this.page = page;
    this.field = page.locator(selector);
  }

  async write(text: string): Promise<void> {
    await this.field.click();
    await this.page.keyboard.insertText(text);
  }

  async read(): Promise<string> {
    return this.field.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
    );
  }
}
