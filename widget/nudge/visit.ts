import { BANDS, type Band } from '../effect/band.ts';
import type { Memory } from '../effect/memory.ts';

/** What the customer has chosen in this visit; counts alone, no text. */
export interface Visit {
  /** Sent as it is, once more. */
  sentAsIs(): void;
  /** Whether nothing is held any more: who has sent twice as it is knows what they do. */
  isWhispering(): boolean;
  /** "It's fine": from now on only what is judged worse than this is spoken about. */
  fine(): void;
  isCalm(band: Band): boolean;
}

const KEY = 'civility-nudge:chosen';
const WHISPERS_AFTER = 2;

interface Counts {
  readonly sentAsIs: number;
  readonly fine: number;
}

const NONE: Counts = { sentAsIs: 0, fine: 0 };

/** The visit that `memory` remembers. */
export function createVisit(memory: Memory): Visit {
  const read = (): Counts => readCounts(memory.get(KEY)) ?? NONE;
  const write = ({ sentAsIs, fine }: Counts): void => memory.set(KEY, `${sentAsIs} ${fine}`);
  return {
    sentAsIs: () => write({ ...read(), sentAsIs: read().sentAsIs + 1 }),
    isWhispering: () => read().sentAsIs >= WHISPERS_AFTER,
    fine: () => write({ ...read(), fine: read().fine + 1 }),
    // The worst is spoken about in any case.
    isCalm: (band) => BANDS.indexOf(band) <= read().fine && band !== 'high',
  };
}

/** Undefined for what is not ours. */
function readCounts(stored: string | null): Counts | undefined {
  const [sentAsIs, fine] = (/^(\d{1,4}) (\d{1,4})$/u.exec(stored ?? '') ?? []).slice(1).map(Number);
  return sentAsIs === undefined || fine === undefined ? undefined : { sentAsIs, fine };
}
