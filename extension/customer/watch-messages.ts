import type { Clock } from '../hints/clock.ts';

/** Looks again, soon, whenever something in the page's tree has changed; started when first needed. */
export interface MessageWatch {
  start(): void;
}

const SOON_MS = 300;

/** Makes a watch of the page that a helpdesk shows messages in, until the signal aborts. */
export function createMessageWatch(
  document: Document,
  clock: Clock,
  changed: () => void,
  signal: AbortSignal,
): MessageWatch {
  let isWaiting = false;
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    clock.later(
      () => {
        isWaiting = false;
        changed();
      },
      SOON_MS,
      signal,
    );
  };
  const observer = new MutationObserver(soon);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let isStarted = false;
  return {
    start: () => {
      if (isStarted || signal.aborted) return;
      isStarted = true;
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      soon();
    },
  };
}
