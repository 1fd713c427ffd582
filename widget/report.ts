const told = new WeakSet<object>();

/** Says in the console, once for one error, what failed in ours; the page goes on. */
export function report(what: string, error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  console.error(`civility-nudge: ${what}; messages go through.`, error);
}
