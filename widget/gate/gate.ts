import { fingerprintOf } from './fingerprint.ts';
import { STROKES, type StrokeType } from './strokes.ts';

/** One event as the gate sees it. */
export interface Stroke {
  readonly type: StrokeType;
  /** When it happened, in ms. */
  readonly at: number;
  /** The key of a key event, else ''. */
  readonly key: string;
  readonly repeat: boolean;
  /** How many clicks in a row, 0 where that has no sense. */
  readonly clicks: number;
  /** The draft that this event may send; undefined when it is no send. Asked for only when it matters. */
  draft(): string | undefined;
}

/** What becomes of an event: it goes on, is kept from the page, or is held and the customer asked. */
export type Decision<Finding> =
  | { readonly outcome: 'pass'; readonly draft?: string }
  | { readonly outcome: 'pass_again'; readonly draft: string }
  | { readonly outcome: 'swallow' }
  | { readonly outcome: 'hold'; readonly draft: string; readonly finding: Finding };

/** Decides on each event whether a message goes out, and keeps the rest of a held gesture from the page. */
export interface Gate<Finding> {
  meet(stroke: Stroke): Decision<Finding>;
  /** Forgets the held gesture, so that what comes next goes on. */
  release(): void;
}

/** A click may come this long after the finger or button went up, and a double click after the first. */
const SETTLE_MS = 500;

interface Held {
  readonly family: 'key' | 'press';
  readonly key: string;
  ends: number;
}

const PASS = { outcome: 'pass' } as const;
const SWALLOW = { outcome: 'swallow' } as const;

/**
 * Makes a gate. `find` gives what is to be said about a draft, or undefined when it may go.
 * A draft is held once: after that it goes through, whatever the customer chose.
 */
export function createGate<Finding>(find: (draft: string) => Finding | undefined): Gate<Finding> {
  const held = new Set<string>();
  let gesture: Held | undefined;
  let heldAt = Number.NEGATIVE_INFINITY;
  let chordDown = false;

  const swallows = (stroke: Stroke): boolean => {
    if (begins(stroke)) gesture = undefined;
    if (gesture !== undefined && stroke.at > gesture.ends) gesture = undefined;
    if (gesture === undefined || !belongs(stroke, gesture)) return isEcho(stroke, heldAt);
    if (closes(stroke)) gesture = undefined;
    else if (gesture.family === 'press' && lifts(stroke)) gesture.ends = stroke.at + SETTLE_MS;
    return true;
  };

  const decide = (stroke: Stroke): Decision<Finding> => {
    const draft = stroke.draft();
    if (stroke.type === 'keydown') chordDown = draft !== undefined;
    if (draft === undefined || draft.trim() === '') return PASS;
    const print = fingerprintOf(draft);
    if (held.has(print)) return { outcome: 'pass_again', draft };
    const finding = find(draft);
    if (finding === undefined) return { outcome: 'pass', draft };
    held.add(print);
    heldAt = stroke.at;
    const family = STROKES[stroke.type];
    if (family !== 'submit') gesture = { family, key: stroke.key, ends: Number.POSITIVE_INFINITY };
    return { outcome: 'hold', draft, finding };
  };

  return {
    meet: (stroke) => {
      if (swallows(stroke)) return SWALLOW;
      if (stroke.type !== 'keyup') return decide(stroke);
      // The keyup that ends a composition, or a Shift+Enter, had no send chord before it.
      if (!chordDown) return PASS;
      const decision = decide(stroke);
      chordDown = false;
      return decision;
    },
    release: () => {
      gesture = undefined;
      heldAt = Number.NEGATIVE_INFINITY;
    },
  };
}

const begins = ({ type, repeat }: Stroke): boolean =>
  type === 'pointerdown' || (type === 'keydown' && !repeat);

const closes = ({ type }: Stroke): boolean => type === 'keyup' || type === 'click';

const lifts = ({ type }: Stroke): boolean =>
  type === 'pointerup' || type === 'mouseup' || type === 'touchend' || type === 'pointercancel';

/** A page that submits by itself while the held gesture lasts does so because of it. */
function belongs(stroke: Stroke, gesture: Held): boolean {
  const family = STROKES[stroke.type];
  if (family === 'submit') return true;
  return family === gesture.family && (family === 'press' || stroke.key === gesture.key);
}

/** The second click of a double click is not a second decision to send. */
const isEcho = ({ clicks, at }: Stroke, heldAt: number): boolean => clicks >= 2 && at - heldAt < SETTLE_MS;
