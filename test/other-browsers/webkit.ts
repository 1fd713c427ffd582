import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, Key, type WebDriver, WebElement } from 'selenium-webdriver';
import type { OtherBrowser } from './driven-page.ts';
import { findCommand } from './find-command.ts';

const LIBRARIES = '/usr/lib';
const MINI_BROWSER = 'webkit2gtk-4.1/MiniBrowser';
const MOST_TRIES = 100;
const BETWEEN_TRIES_MS = 100;

/** WebKitGTK's own small browser, on a display that nobody sees. */
export const WEBKIT: OtherBrowser = {
  name: 'WebKit',
  from: 'webkit2gtk-driver xvfb',
  path: findMiniBrowser(),
  start: async (path) => {
    const port = await freePort();
    const server = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { detached: true });
    try {
      const driver = await connect(port, path);
      return {
        open: (url) => driver.get(url),
        read: (expression) => driver.executeScript(`return (${expression})`),
        click: async (expression) => {
          const element = await driver.executeScript(`return (${expression})`);
          if (!(element instanceof WebElement)) throw new Error(`${expression} is no element`);
          await element.click();
        },
        type: (text) => driver.actions().sendKeys(text).perform(),
        press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
        close: async () => {
          await driver.quit();
          stop(server);
        },
      };
    } catch (error) {
      stop(server);
      throw error;
    }
  },
};

const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB } as const;

function findMiniBrowser(): string | undefined {
  const found = [findCommand(['xvfb-run']), findCommand(['WebKitWebDriver'])];
  if (found.includes(undefined) || !existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .map((machine) => join(LIBRARIES, machine, MINI_BROWSER))
    .find((path) => existsSync(path));
}

async function connect(port: number, binary: string): Promise<WebDriver> {
  const server = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await isReady(server)); tries++) {
    if (tries === MOST_TRIES) throw new Error(`WebKitWebDriver did not answer on port ${port}`);
    await pause(BETWEEN_TRIES_MS);
  }
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return new Builder().usingServer(server).withCapabilities(capabilities).build();
}

const isReady = (server: string): Promise<boolean> =>
  fetch(`${server}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** With the display and all that it began. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}
