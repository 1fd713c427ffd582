import { afterEach } from 'vitest';

// Each test is a visit of its own.
afterEach(() => sessionStorage.clear());

/** The value, or an error that fails the test. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error(`required: ${value} came`);
  return value;
}

/** Puts the markup into the page and gives its first element. */
export function mount<T extends Element>(html: string, type: { new (): T; prototype: T }): T {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (!(element instanceof type)) throw new Error(`mount: ${html} is no ${type.name}`);
  return element;
}

/** Waits until every tag of the page judges what is sent. */
export async function untilReady(): Promise<void> {
  const ready = await Promise.all([...document.querySelectorAll('civility-nudge')].map((tag) => tag.ready));
  if (ready.includes(false)) throw new Error('untilReady: a tag could not start');
}

/** Waits until the condition holds, looking once a frame. */
export async function until(condition: () => boolean, within = 3000): Promise<void> {
  const end = performance.now() + within;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`until: ${condition} did not come true within ${within} ms`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
