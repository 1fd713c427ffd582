import { createInTurn } from '../in-turn.ts';
import type { SessionArea } from '../settings/session.ts';

/** Tells whether a message comes for the first time in this session of the browser. */
export type IsNew = (words: string) => Promise<boolean>;

const KEY = 'seen';
const MOST_KEPT = 500;

/** Remembers messages by a number that they cannot be told from, so that a page that is loaded anew counts none twice. */
export function createIsNew(area: SessionArea): IsNew {
  const inTurn = createInTurn();
  return (words) =>
    inTurn(async () => {
      const kept = (await area.get(KEY))[KEY];
      const seen: unknown[] = Array.isArray(kept) ? kept : [];
      const print = printOf(words);
      if (seen.includes(print)) return false;
      await area.set({ [KEY]: [...seen, print].slice(-MOST_KEPT) });
      return true;
    });
}

/** 32 bits, by FNV-1a (Fowler, Noll, Vo): many texts share one. */
function printOf(words: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) print = Math.imul(print ^ words.charCodeAt(at), 0x01000193);
  return print >>> 0;
}
