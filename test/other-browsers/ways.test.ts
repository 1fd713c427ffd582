import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serveDemo } from '../../widget/demo/serve.ts';
import type { DrivenPage } from './driven-page.ts';
import { FIREFOX } from './firefox.ts';
import { WEBKIT } from './webkit.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const CIVIL = 'Hello, where is my parcel 4471?';
const WITHOUT = 'Where is my parcel 4471?';

const ROOT = "document.querySelector('civility-nudge').shadowRoot";
const CARD = `${ROOT}.querySelector('[role=dialog]')`;
const FIELD = "document.querySelector('#message')";
const SEND = "document.querySelector('#chat-form [type=submit]')";

describe.each([FIREFOX, WEBKIT])('$name', ({ path, from, name, start }) => {
  if (path === undefined) {
    test.skip(`is not on this machine (Debian: apt-get install ${from})`, () => undefined);
    return;
  }
  let served: Served;
  let page: DrivenPage;
  beforeAll(async () => {
    served = await serveDemo(0);
    page = await start(path);
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });
  beforeEach(async () => {
    await page.open(`http://localhost:${served.port}/`);
    await until("customElements.get('civility-nudge') !== undefined", true);
    await page.read(
      "document.querySelector('civility-nudge').ready.then((ready) => { window.isReady = ready; })",
    );
    await until('window.isReady', true);
    await page.click(FIELD);
  });
  // Each test begins without the messages of the one before.
  afterEach(() => page.read('(localStorage.clear(), sessionStorage.clear(), null)'));

  const until = (expression: string, expected: unknown): Promise<void> =>
    expect
      .poll(() => page.read(expression), { timeout: 20_000, message: `${name}: ${expression}` })
      .toEqual(expected);
  const say = async (text: string): Promise<void> => {
    await page.type(text);
    await page.press('Enter');
  };
  const choose = (words: string): Promise<void> =>
    page.click(`[...${CARD}.querySelectorAll('button')].find((button) => button.textContent === '${words}')`);
  const shown = (is: boolean): Promise<void> => until(`${CARD}.checkVisibility()`, is);
  const inField = (text: string): Promise<void> => until(`${FIELD}.value`, text);
  const sent = (...texts: readonly string[]): Promise<void> =>
    until(
      "[...document.querySelectorAll('#messages [data-id] .text')].map((bubble) => bubble.textContent)",
      texts,
    );

  test('a civil message goes straight through', async () => {
    await say(CIVIL);
    await sent(CIVIL);
    await shown(false);
  });
  test('a hostile one is held, and the focus is in the card', async () => {
    await say(HOSTILE);
    await shown(true);
    await until(`${ROOT}.activeElement === ${CARD}`, true);
    await inField(HOSTILE);
    await sent();
  });
  test('is held by a click on send, and is edited', async () => {
    await page.type(HOSTILE);
    await page.click(SEND);
    await shown(true);
    await choose('Edit');
    await shown(false);
    await until(`document.activeElement === ${FIELD}`, true);
    await inField(HOSTILE);
    await sent();
  });
  test('is taken out and then sent', async () => {
    await say(HOSTILE);
    await shown(true);
    await choose('Take it out');
    await until(`${CARD}.querySelector('blockquote')?.textContent`, WITHOUT);
    await choose('Use this');
    await inField(WITHOUT);
    await page.press('Enter');
    await sent(WITHOUT);
  });
  test('is sent as it is, once', async () => {
    await say(HOSTILE);
    await shown(true);
    await choose('Send as it is');
    await sent(HOSTILE);
    await inField('');
  });
  test('goes on being edited after Escape', async () => {
    await say(HOSTILE);
    await shown(true);
    await page.press('Escape');
    await shown(false);
    await until(`document.activeElement === ${FIELD}`, true);
    await sent();
  });
});
