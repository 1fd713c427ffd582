import { h, render } from 'preact';
import type { Clock } from '../hints/clock.ts';
import { lazily } from '../lazily.ts';
import { createPlace } from '../look/place.ts';
import styles from './breaks.css?inline';
import { Offer, type Stage } from './offer.tsx';

/** Offers a break when one is due. */
export interface BreakOffer {
  show(): void;
}

/** Slower out than in, six times a minute: the pace at which breathing calms (Zaccaro et al. 2018, a review). */
const IN_MS = 4000;
const OUT_MS = 6000;
const BREATHS = 6;

/** Puts the offer into a corner of the page, until the signal aborts; `answered` is told once. */
export function createBreakOffer(
  document: Document,
  clock: Clock,
  answered: (isTaken: boolean) => void,
  signal: AbortSignal,
): BreakOffer {
  const within = document.createElement('div');
  const place = lazily(() => {
    const made = createPlace(document, styles, signal);
    made.root.append(within);
    return made;
  });
  let shown: AbortController | undefined;

  const hide = (): void => {
    shown?.abort();
    shown = undefined;
    render(null, within);
  };
  const draw = (stage: Stage): void =>
    render(h(Offer, { stage, actions: { take, decline, close: hide } }), within);
  const breathe = (left: number, until: AbortSignal): void => {
    if (left === 0) {
      draw('over');
      return;
    }
    draw('in');
    clock.later(() => draw('out'), IN_MS, until);
    clock.later(() => breathe(left - 1, until), IN_MS + OUT_MS, until);
  };
  const take = (): void => {
    answered(true);
    if (shown !== undefined) breathe(BREATHS, AbortSignal.any([shown.signal, signal]));
  };
  const decline = (): void => {
    answered(false);
    hide();
  };
  return {
    show: () => {
      if (shown !== undefined || signal.aborted) return;
      shown = new AbortController();
      place().attach();
      draw('offered');
    },
  };
}
