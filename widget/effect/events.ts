import type { AttackLabel, Target } from '#core';
import type { Arm } from './arm.ts';
import type { Band } from './band.ts';
import type { Change } from './change.ts';

/** What each event carries: which conversation or visit, by a hash, and in which arm it is; never any text. */
export interface EffectDetail {
  readonly unit: string;
  readonly arm: Arm;
  readonly band: Band;
}

/** About a flagged message; `ms` since the customer was asked, on the events that end the question. */
export interface NudgeDetail extends EffectDetail {
  readonly label: AttackLabel;
  readonly target: Target;
  readonly ms?: number;
}

/** About a message that goes out; `change` and `ms` where the customer was asked before. */
export interface SentDetail extends EffectDetail {
  readonly change?: Change;
  readonly ms?: number;
}

/** The events of the element and what they carry. */
export interface EventDetails {
  readonly 'before-show': NudgeDetail;
  readonly shown: NudgeDetail;
  readonly hinted: NudgeDetail;
  readonly edited: NudgeDetail;
  readonly 'taken-out': NudgeDetail;
  readonly 'sent-as-is': NudgeDetail;
  readonly fine: NudgeDetail;
  readonly 'held-out': NudgeDetail;
  readonly sent: SentDetail;
}

/** Tells the page; returns false when a listener has cancelled `before-show`. */
export function tell<Name extends keyof EventDetails>(
  element: Element,
  name: Name,
  detail: EventDetails[Name],
): boolean {
  return element.dispatchEvent(
    new CustomEvent(`civility-nudge:${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === 'before-show',
      detail,
    }),
  );
}
