import type { Finding } from '../nudge/nudge.ts';
import { report } from '../report.ts';
import { type Assigned, assign, type Experiment, readExperiment } from './arm.ts';
import { passOn } from './bridges.ts';
import type { Judged } from './change.ts';
import { type EventDetails, type NudgeDetail, tell } from './events.ts';
import { createLedger } from './ledger.ts';
import { unitOf } from './unit.ts';

/** Events after which the customer is no longer asked. */
const ENDS: ReadonlySet<string> = new Set(['edited', 'taken-out', 'sent-as-is', 'fine']);

/** What the tag tells the page and the owner's analytics, and which arm a conversation is in. */
export interface Effect {
  /** What is to happen in this conversation. */
  assigned(): Assigned;
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
  const experiment = createReading(tag);
  const assigned = (): Assigned => assign(unit(), experiment());
  const arm = (): Assigned['arm'] => assigned().arm;
  const say = <Name extends keyof EventDetails>(name: Name, detail: EventDetails[Name]): boolean => {
    const goesOn = tell(tag, name, detail);
    const targets = { names: tag.getAttribute('report-to'), beacon: tag.getAttribute('beacon') };
    if (name !== 'before-show') passOn(targets, `civility-nudge:${name}`, detail);
    return goesOn;
  };
  return {
    assigned: () => orElse(assign('', NONE), assigned),
    tell: (name, { label, target, band, print }) =>
      orElse(true, () => {
        // Each event of one gesture asks anew.
        if (name === 'held-out' && ledger.isSameGesture(print)) return true;
        const detail: NudgeDetail = { label, target, unit: unit(), arm: arm(), band };
        return say(name, ENDS.has(name) ? { ...detail, ms: ledger.sinceAsked() } : detail);
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

const NONE: Experiment = { holdout: 0, whens: [], framings: [] };

/** Attributes that are none make no experiment; that is said once for each. */
function createReading(tag: Element): () => Experiment {
  let refused = '';
  return () => {
    const [holdout = null, when = null, framing = null] = ['holdout', 'when', 'framing'].map((name) =>
      tag.getAttribute(name),
    );
    try {
      return readExperiment({ holdout, when, framing });
    } catch (error) {
      const why = String(error);
      if (why !== refused) report('there is no experiment', error);
      refused = why;
      return NONE;
    }
  };
}
