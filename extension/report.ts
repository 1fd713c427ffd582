/** Says in the console what went wrong; the agent goes on typing. */
export const report = (error: unknown): void =>
  console.error(`otherend: no hints for now: ${error instanceof Error ? error.message : String(error)}`);

/** The call, with its faults reported instead of thrown into the page. */
export const guarded = (call: () => void) => (): void => {
  try {
    call();
  } catch (error) {
    report(error);
  }
};
