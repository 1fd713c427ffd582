import type { Span } from '#core';
import { windowOf } from '../elements.ts';
import { laterTask, selectionSeen } from '../timing.ts';
import { mapText } from './map.ts';
import { rangeOf } from './ranges.ts';
import { select } from './selection.ts';
import { type Way, waysFor } from './ways.ts';

/**
 * Editors differ in which kind of input changes their model and keeps their undo right, and what they return
 * does not tell. So the ways are tried in the order of `waysFor`, and after each the text is looked at.
 */
export async function replaceIn(host: HTMLElement, span: Span, text: string): Promise<boolean> {
  const before = mapText(host).text;
  const expected = before.slice(0, span.start) + text + before.slice(span.end);
  if (expected === before) return true;
  for (const way of waysFor(host)) {
    await selectSpan(host, span);
    way(host, text);
    if (await becomes(host, before, expected)) return true;
    if (!reads(host, before)) return restore(host, before);
  }
  return false;
}

/** Acting before the editor has seen the selection puts text at the end, or merges two steps of undo. */
async function selectSpan(host: HTMLElement, span: Span): Promise<void> {
  host.focus({ preventScroll: true });
  select(host, rangeOf(host, mapText(host), span));
  await selectionSeen(host.ownerDocument);
}

const WAIT_MS = 80;
const SETTLE_MS = 250;

/** Waits a little for the text to change and, once it has, a little more for it to become right. */
async function becomes(host: HTMLElement, before: string, expected: string): Promise<boolean> {
  await laterTask();
  if (reads(host, expected)) return true;
  await contentChanged(host, WAIT_MS);
  if (!reads(host, expected) && !reads(host, before)) await contentChanged(host, SETTLE_MS);
  return reads(host, expected);
}

function contentChanged(host: HTMLElement, atMost: number): Promise<void> {
  return new Promise((resolve) => {
    const observer = new (windowOf(host).MutationObserver)(() => setTimeout(done));
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(host, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    setTimeout(done, atMost);
  });
}

const reads = (host: HTMLElement, text: string): boolean =>
  comparable(mapText(host).text) === comparable(text);

/** White space at the ends of lines and doubled spaces come and go with the editor. */
const comparable = (text: string): string =>
  text
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trimEnd();

/** Never leaves the draft half changed. */
async function restore(host: HTMLElement, before: string): Promise<false> {
  host.ownerDocument.execCommand('undo');
  await laterTask(WAIT_MS);
  if (reads(host, before)) return false;
  await selectSpan(host, { start: 0, end: mapText(host).text.length });
  const typeOver: Way | undefined = waysFor(host).at(-1);
  typeOver?.(host, before);
  await laterTask(WAIT_MS);
  return false;
}
