/** Resolves in a later task, so that frameworks which render in a microtask have done so. */
export const laterTask = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves once the document has told its listeners of the selection just set, and they have acted on it. */
export async function selectionSeen(document: Document): Promise<void> {
  const ended = new AbortController();
  await new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), {
      once: true,
      signal: ended.signal,
    });
    // No event comes when the selection already was what it should be.
    setTimeout(resolve, 60);
  });
  ended.abort();
  await laterTask();
}
