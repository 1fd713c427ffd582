import type { Browser } from 'playwright';
import { serveDemo } from '../../widget/demo/serve.ts';

/** What typing costs a page, on a machine slowed down; times in ms. */
export interface TypingCost {
  readonly name: string;
  /** Of the time between the first and the last listener of a keystroke's events. */
  readonly medianOfKeystroke: number;
  readonly longestTask: number;
  /** Tasks of more than 50 ms, from the first key to a second after the last one. */
  readonly longTasks: number;
}

const SLOWED = 4;
const LETTERS = 500;
/** A second to a word of five letters, as quick people write. */
const DELAY_MS = 30;
const TEXT =
  'I ordered the lamp on 3 November and nobody answers. You are a useless idiot, I want my money back. ';

/** Types 500 letters into the demo's chat with the widget in it, and into the same page without it. */
export async function measureTyping(browser: Browser): Promise<TypingCost[]> {
  const served = await serveDemo(0);
  const costs: TypingCost[] = [];
  for (const [name, when] of [
    ['without the widget', undefined],
    ['with the widget', 'send'],
    ['with a quiet hint while typing', 'both'],
  ] as const)
    costs.push(await typeInto(browser, served.port, name, when));
  await served.close();
  return costs;
}

async function typeInto(
  browser: Browser,
  port: number,
  name: string,
  when: 'send' | 'both' | undefined,
): Promise<TypingCost> {
  const page = await browser.newPage();
  if (when === undefined) await page.route('**/civility-nudge.js', (route) => route.abort());
  await page.addInitScript(() => {
    const seen = { keystrokes: [] as number[], tasks: [] as number[] };
    Reflect.set(window, 'seen', seen);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    let spent = 0;
    let began = 0;
    for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']) {
      // The first listener of all, and one behind all others.
      window.addEventListener(type, () => (began = performance.now()), { capture: true });
      window.addEventListener(type, () => {
        spent += performance.now() - began;
        if (type !== 'keyup') return;
        seen.keystrokes.push(spent);
        spent = 0;
      });
    }
  });
  await page.goto(`http://localhost:${port}/`);
  if (when !== undefined)
    await page.evaluate(async (arm) => {
      await customElements.whenDefined('civility-nudge');
      const tag = document.querySelector('civility-nudge');
      tag?.setAttribute('when', arm);
      await Reflect.get(tag ?? {}, 'ready');
    }, when);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.locator('#message').focus();
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const seen: { tasks: number[] } = Reflect.get(window, 'seen');
    seen.tasks.length = 0;
  });
  await page.keyboard.type(TEXT.repeat(10).slice(0, LETTERS), { delay: DELAY_MS });
  await page.waitForTimeout(1000);
  const { keystrokes, tasks } = await page.evaluate((): { keystrokes: number[]; tasks: number[] } =>
    Reflect.get(window, 'seen'),
  );
  await page.close();
  return {
    name,
    medianOfKeystroke: keystrokes.sort((a, b) => a - b)[Math.floor(keystrokes.length / 2)] ?? Number.NaN,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
  };
}

/** The costs as lines, each beside the page without the widget. */
export function showTyping(costs: readonly TypingCost[]): string[] {
  const [plain] = costs;
  return costs.map(({ name, medianOfKeystroke, longestTask, longTasks }) => {
    const ratio = medianOfKeystroke / (plain?.medianOfKeystroke ?? Number.NaN);
    return (
      `typing ${LETTERS} letters at a CPU slowed ${SLOWED} times, ${name}: a keystroke's listeners ` +
      `${medianOfKeystroke.toFixed(2)} ms at the median (${ratio.toFixed(1)} times the page's own), ` +
      `${longTasks} tasks over 50 ms, the longest ${longestTask.toFixed(0)} ms`
    );
  });
}
