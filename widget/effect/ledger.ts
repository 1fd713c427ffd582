import { type Change, compare, type Judged } from './change.ts';

/** One message goes out in several events of one gesture: keydown, then the submit that the page makes of it. */
const SAME_GESTURE_MS = 1000;

/** A message that went out; `change` and `ms` (since it was asked about) where one was nudged before. */
export interface Sent {
  readonly judged: Judged;
  readonly change?: Change;
  readonly ms?: number;
}

/** Remembers, without keeping more than one draft, what was asked about until something is sent. */
export interface Ledger {
  /** The customer was asked about this message. */
  asked(judged: Judged): void;
  /** Since when the customer is being asked, in ms; 0 where that is not so. */
  sinceAsked(): number;
  /** Whether the same was asked within one gesture. */
  isSameGesture(print: string): boolean;
  /** A message goes out, as one event says; undefined when an earlier event of the same gesture said so. */
  goesOut(draft: string, judge: () => Judged | undefined): Sent | undefined;
}

/** Makes a ledger; `now` in ms. */
export function createLedger(now: () => number): Ledger {
  let open: { readonly judged: Judged; readonly at: number } | undefined;
  const sends = createEcho(now);
  const prints = createEcho(now);
  return {
    isSameGesture: prints,
    asked: (judged) => {
      open = { judged, at: now() };
    },
    sinceAsked: () => (open === undefined ? 0 : Math.round(now() - open.at)),
    goesOut: (draft, judge) => {
      const text = draft.trim();
      if (sends(text) || text === '') return undefined;
      const judged = judge();
      if (judged === undefined) return undefined;
      if (open === undefined) return { judged };
      const sent = { judged, change: compare(open.judged, judged), ms: Math.round(now() - open.at) };
      open = undefined;
      return sent;
    },
  };
}

/** Tells whether the same text came a moment ago. */
function createEcho(now: () => number): (text: string) => boolean {
  let last: { readonly text: string; readonly at: number } | undefined;
  return (text) => {
    const at = now();
    const again = last?.text === text && at - last.at < SAME_GESTURE_MS;
    last = { text, at };
    return again;
  };
}
