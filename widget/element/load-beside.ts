import type { NudgingPart } from './load.ts';

// Stands in for load.ts in the classic script, which cannot be cut: the module's other parts lie in the same folder.

/** Asked at once: later nobody says which script is running. */
const SCRIPT = import.meta.url;
const addressOf = (name: string): string => new URL(`civility-nudge.${name}.mjs`, SCRIPT).href;

export function loadNudging(): Promise<NudgingPart> {
  // The other would ask for it only once it is here itself; where it fails, the other says so.
  import(/* @vite-ignore */ addressOf('bundle')).catch(() => undefined);
  return import(/* @vite-ignore */ addressOf('nudging'));
}
