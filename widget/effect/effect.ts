import type { Finding } from '../element/nudge.ts';
import { report } from '../report.ts';
import { type Arm, armOf, readHoldout } from './arm.ts';
import { passOn } from './bridges.ts';
import type { Judged } from './change.ts';
import { type EventDetails, type NudgeDetail, tell } from './events.ts';
import { createLedger } from './ledger.ts';
import { unitOf } from './unit.ts';

/** What the tag tells the page and the owner's analytics, and which arm a conversation is in. */
export interface Effect {
  /** Whether nothing is to be shown here, so that asking can be compared with not asking. */
  isHeldOut(): boolean;
  /** Tells of a flagged message; returns false when a listener has cancelled `before-show`. */
  tell(name: Exclude<keyof EventDetails, 'sent'>, finding: Finding): boolean;
  /** The customer is being asked about a message. */
  asked(judge: () => Judged | undefined): void;
  /** A message goes out, as one event says. */
  goesOut(draft: string, judge: () => Judged | undefined): void;
}

/** Reads the tag's attributes anew each time: a site may change them while it runs. */
export function createEffect(tag: Element): Effect {
  const ledger = createLedger(() => performance.now());
  const unit = (): string =>
    unitOf(
      tag.getAttribute('conversation'),
      () => sessionStorage,
      // Not randomUUID: pages without https lack it.
      () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
    );
  const readShare = createReadShare();
  const arm = (): Arm => armOf(unit(), readShare(tag.getAttribute('holdout')));
  const say = <Name extends keyof EventDetails>(name: Name, detail: EventDetails[Name]): boolean => {
    const goesOn = tell(tag, name, detail);
    const targets = { names: tag.getAttribute('report-to'), beacon: tag.getAttribute('beacon') };
    if (name !== 'before-show') passOn(targets, `civility-nudge:${name}`, detail);
    return goesOn;
  };
  return {
    isHeldOut: () => orElse(false, () => arm() === 'holdout'),
    tell: (name, { label, target, band, print }) =>
      orElse(true, () => {
        // Each event of one gesture asks anew.
        if (name === 'held-out' && ledger.isSameGesture(print)) return true;
        const detail: NudgeDetail = { label, target, unit: unit(), arm: arm(), band };
        const ends = name === 'edited' || name === 'taken-out' || name === 'sent-as-is';
        return say(name, ends ? { ...detail, ms: ledger.sinceAsked() } : detail);
      }),
    asked: (judge) =>
      orElse(undefined, () => {
        const judged = judge();
        if (judged !== undefined) ledger.asked(judged);
      }),
    goesOut: (draft, judge) =>
      orElse(undefined, () => {
        const sent = ledger.goesOut(draft, judge);
        if (sent === undefined) return;
        const { judged, ...rest } = sent;
        say('sent', { unit: unit(), arm: arm(), band: judged.band, ...rest });
      }),
  };
}

/** Measuring must never stand in the way of a nudge or a message. */
function orElse<T>(otherwise: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    report('nothing was measured', error);
    return otherwise;
  }
}

/** Nobody is held out by a share that is none; that is said once. */
function createReadShare(): (value: string | null) => number {
  let refused: string | null = null;
  return (value) => {
    try {
      return readHoldout(value);
    } catch (error) {
      if (value !== refused) report('nobody is held out', error);
      refused = value;
      return 0;
    }
  };
}
