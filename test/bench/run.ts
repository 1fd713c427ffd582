import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { buildSpeed, measureInNode, messagesOf300, showTiming } from '../../shared/evaluation/built-speed.ts';
import type { Timing } from '../../shared/evaluation/speed.ts';
import { readCorpus } from '../../shared/training/corpus.ts';
import { ensureBrowser, LAUNCH_ARGUMENTS } from '../support/browser.ts';
import { measureGrowth } from './growth.ts';
import { measureIdle, showIdle } from './idle.ts';
import { measureTyping, showTyping } from './typing.ts';

// npm run bench: the built core beside its peers, in Node and in Chromium, and the heap over a million messages.
const file = await buildSpeed();
execFileSync('npm', ['run', '--silent', 'build:extension']);
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
console.log(showIdle(await measureIdle(browser)));
for (const line of showTyping(await measureTyping(browser))) console.log(line);
await browser.close();

const short = readCorpus()
  .map(({ text }) => text)
  .filter((text) => text.length < 60);
const { messages: judged, before, after } = measureGrowth(short, 1_000_000);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
console.log(
  `Node, heap before and after judging ${judged} messages: ${megabytes(before)} and ${megabytes(after)} MiB`,
);
