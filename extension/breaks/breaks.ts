import { createInTurn } from '../in-turn.ts';
import { dayOf } from '../journal/day.ts';
import type { SessionArea } from '../settings/session.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** Tells when a minute's break would do good. */
export interface Breaks {
  /** Something hard: a hostile message came, or the agent wrote something hostile. */
  hard(): Promise<void>;
  isDue(): Promise<boolean>;
  /** The break was taken, or not wanted: then nothing is offered for the rest of the day. */
  answered(isTaken: boolean): Promise<void>;
}

interface BreaksParts {
  readonly area: SessionArea;
  readonly settings: SettingsStore;
  /** Milliseconds since 1970. */
  now(): number;
}

const KEY = 'hard';
/** So many hard moments within so many milliseconds. */
const MANY = 3;
const WITHIN_MS = 20 * 60_000;

/** Makes it over the session's memory: when something hard happened, and nothing else. */
export function createBreaks({ area, settings, now }: BreaksParts): Breaks {
  const inTurn = createInTurn();
  const read = async (): Promise<number[]> => {
    const kept = (await area.get(KEY))[KEY];
    const times = Array.isArray(kept) ? kept.filter((time) => typeof time === 'number') : [];
    return times.filter((time) => now() - time < WITHIN_MS);
  };
  return {
    hard: () => inTurn(async () => area.set({ [KEY]: [...(await read()), now()] })),
    isDue: async () => {
      const { breaksOff, noBreakOn } = await settings.read();
      return !breaksOff && noBreakOn !== dayOf(now()) && (await read()).length >= MANY;
    },
    answered: async (isTaken) => {
      await inTurn(() => area.set({ [KEY]: [] }));
      if (!isTaken) await settings.change((before) => ({ ...before, noBreakOn: dayOf(now()) }));
    },
  };
}
