/** Says in the console what went wrong; the agent goes on typing. */
export const report = (error: unknown): void =>
  console.error(`otherend: no hints for now: ${error instanceof Error ? error.message : String(error)}`);
