const AT_LATEST_MS = 5000;
/** Once somebody is in a field, a send may follow soon. */
const SOON_MS = 300;
const WITHOUT_IDLE_MS = 1000;

/** Runs once when the page has nothing to do; `soon` waits less long for that. */
export function whenIdle(run: () => void, signal: AbortSignal, soon = false): void {
  const latest = soon ? SOON_MS : AT_LATEST_MS;
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: latest });
    signal.addEventListener('abort', () => window.cancelIdleCallback(id), { once: true });
    return;
  }
  const id = setTimeout(run, soon ? 0 : WITHOUT_IDLE_MS);
  signal.addEventListener('abort', () => clearTimeout(id), { once: true });
}
