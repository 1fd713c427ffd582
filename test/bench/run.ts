import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { buildSpeed, measureInNode, messagesOf300, showTiming } from '../../shared/evaluation/built-speed.ts';
import type { Timing } from '../../shared/evaluation/speed.ts';
import { readCorpus } from '../../shared/training/corpus.ts';
import { ensureBrowser, LAUNCH_ARGUMENTS } from '../support/browser.ts';

// npm run bench: the built core beside a peer, in Node and in Chromium.
const file = await buildSpeed();
const messages = messagesOf300(readCorpus()).slice(0, 500);
for (const timing of await measureInNode(file, messages)) console.log(showTiming('Node', timing));

const { executablePath } = ensureBrowser((line) => console.log(line));
const browser = await chromium.launch({
  executablePath,
  args: [...LAUNCH_ARGUMENTS],
});
const page = await browser.newPage();
const timings: Timing[] = await page.evaluate(
  async ([script, texts]) => {
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const { measureSpeed } = await import(url);
    return measureSpeed(texts);
  },
  [readFileSync(file, 'utf8'), messages] as const,
);
for (const timing of timings) console.log(showTiming('Chromium', timing));
await browser.close();
