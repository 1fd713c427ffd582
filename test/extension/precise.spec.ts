import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, Reply, test } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';
import { standInModel } from '../support/precise-stand-in.ts';

const KIND = 'Hello Sam, thank you for waiting. I have sent a new lamp today.';
const HOSTILE = 'You are a useless idiot. Where is the parcel that you say you sent?';

const withModel = test.extend<object, { unpacked: string }>({
  unpacked: [
    async ({ unpacked }, use) => {
      await writeFile(join(unpacked, 'precise.bin'), standInModel('flag'));
      await use(unpacked);
    },
    { scope: 'worker' },
  ],
});

const withoutModel = test.extend<object, { unpacked: string }>({
  unpacked: [
    async ({ unpacked }, use) => {
      await rm(join(unpacked, 'precise.bin'), { force: true });
      await use(unpacked);
    },
    { scope: 'worker' },
  ],
});

withModel('the precise model in the package judges replies', async ({ page, sites, worker }) => {
  expect(worker.url()).toContain('background');
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await new Reply(page).write(KIND);
  await expect.poll(async () => (await overlay.marks())[0]).toBe('warn');
});

withModel('its kernel may run in the background', async ({ worker }) => {
  const compiled = await worker.evaluate(
    () =>
      // In a task of its own: what a debugger evaluates is not held to the policy.
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(
              new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof
                WebAssembly.Module,
            );
          } catch (error) {
            resolve(String(error));
          }
        });
      }),
  );
  expect(compiled).toBe(true);
});

withoutModel('without its file the small model goes on', async ({ page, sites, worker }) => {
  expect(worker.url()).toContain('background');
  await page.goto(sites.inbox);
  const reply = new Reply(page);
  const overlay = new Overlay(page);
  await reply.write(HOSTILE);
  await expect.poll(async () => (await overlay.marks())[0]).toBe('warn');
  await reply.field.fill(KIND);
  await expect.poll(() => overlay.marks()).toEqual([]);
});
