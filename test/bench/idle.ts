import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser } from 'playwright';

/** What our script costs a page that nobody writes on; medians in ms. */
export interface IdleCost {
  /** To run the script, and to read the settings after it. */
  readonly started: number;
  /** To run the peer's. */
  readonly peer: number;
  /** More than the page alone takes for each change of the focus. */
  readonly focus: number;
}

const RUNS = 60;

/** What the script needs of the browser; as text, since the runner of this file would change a function's. */
const STUB = `
  const event = { addListener() {}, removeListener() {} };
  const settings = { sites: [location.origin] };
  globalThis.chrome = {
    runtime: { id: 'otherend', sendMessage: async () => ({ outcome: 'done' }) },
    storage: { local: { get: async () => ({ settings }), onChanged: event } },
  };`;

/** Runs the built script of the extension on a page of links and paragraphs, and beside it axe-core, in turns. */
export async function measureIdle(browser: Browser): Promise<IdleCost> {
  const script = readFileSync(new URL('../../.output/chrome-mv3/agent.js', import.meta.url), 'utf8');
  const page = await browser.newPage();
  await page.route('https://desk.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p>A paragraph with <a href="#here">a link</a>.</p>'.repeat(300),
    }),
  );
  await page.addInitScript({ content: STUB });
  const started: number[] = [];
  const peer: number[] = [];
  const focus: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto('https://desk.example/');
    const one = await page.evaluate(
      async ([ours, theirs]) => {
        const links = document.querySelectorAll('a');
        // The first focus of all costs the browser more.
        for (const link of links) link.focus();
        const took: number[] = [];
        for (const code of ['', ours, theirs]) {
          const start = performance.now();
          new Function(code)();
          for (let turn = 0; turn < 5; turn++) await Promise.resolve();
          took.push(performance.now() - start);
          const focused = performance.now();
          for (const link of links) link.focus();
          took.push((performance.now() - focused) / links.length);
        }
        return took;
      },
      [script, axe.source] as const,
    );
    const [, alone = 0, ours = 0, withOurs = 0, theirs = 0] = one;
    started.push(ours);
    peer.push(theirs);
    focus.push(withOurs - alone);
  }
  await page.close();
  return { started: median(started), peer: median(peer), focus: median(focus) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One line for the terminal. */
export const showIdle = ({ started, peer, focus }: IdleCost): string =>
  `Chromium, extension on a page without a reply: ${started.toFixed(2)} ms to start (${(started / peer).toFixed(2)} of axe-core, ${peer.toFixed(2)} ms), ${(focus * 1000).toFixed(0)} µs more for a focus`;
