/** Calls back later; the signal takes it back. */
export interface Clock {
  later(call: () => void, milliseconds: number, signal: AbortSignal): void;
}

/** The browser's own timers. */
export const browserClock: Clock = {
  later: (call, milliseconds, signal) => {
    if (signal.aborted) return;
    const timer = setTimeout(call, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  },
};

/** Something that is done once it has not been asked for again for a while. */
export interface Pause {
  /** Begins the wait anew. */
  restart(): void;
  cancel(): void;
}

/** Calls `rested` after a pause of `milliseconds`. */
export function createPause(
  clock: Clock,
  milliseconds: number,
  rested: () => void,
  signal: AbortSignal,
): Pause {
  let waiting = new AbortController();
  const cancel = (): void => waiting.abort();
  return {
    cancel,
    restart: () => {
      cancel();
      waiting = new AbortController();
      clock.later(rested, milliseconds, AbortSignal.any([waiting.signal, signal]));
    },
  };
}
