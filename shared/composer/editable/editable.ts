import type { Composer } from '../composer.ts';
import { windowOf } from '../elements.ts';
import { mapText } from './map.ts';
import { offsetOf, rangeOf } from './ranges.ts';
import { replaceIn } from './replace.ts';
import { select, selectionIn } from './selection.ts';

/** A composer over a field of rich text. */
export const editableComposer = (host: HTMLElement): Composer => ({
  element: host,
  read: () => mapText(host).text,
  watch: (changed, signal) => watchContent(host, changed, signal),
  replace: (span, text) => replaceIn(host, span, text),
  caret: () => {
    const selected = selectionIn(host);
    return selected?.collapsed
      ? offsetOf(mapText(host), selected.startContainer, selected.startOffset)
      : undefined;
  },
  focus: (offset) => {
    host.focus();
    if (offset === undefined) return;
    const map = mapText(host);
    select(host, rangeOf(host, map, { start: offset, end: offset }));
  },
});

/** Editors change their content with and without input events: both are watched, and only a new text counts. */
function watchContent(host: HTMLElement, changed: () => void, signal: AbortSignal): void {
  let known = mapText(host).text;
  const check = (): void => {
    if (signal.aborted) return;
    const { text } = mapText(host);
    if (text === known) return;
    known = text;
    changed();
  };
  const observer = new (windowOf(host).MutationObserver)(check);
  observer.observe(host, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  host.addEventListener('input', check, { signal });
}
