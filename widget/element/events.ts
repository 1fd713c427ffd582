import type { AttackLabel, Target } from '#core';

/** What the element tells the page; never any text. */
export interface NudgeDetail {
  readonly label: AttackLabel;
  readonly target: Target;
}

export const NUDGE_EVENTS = ['before-show', 'shown', 'edited', 'taken-out', 'sent-as-is'] as const;
export type NudgeEvent = (typeof NUDGE_EVENTS)[number];

/** Tells the page; returns false when a listener has cancelled `before-show`. */
export function tell(element: Element, name: NudgeEvent, { label, target }: NudgeDetail): boolean {
  return element.dispatchEvent(
    new CustomEvent<NudgeDetail>(`civility-nudge:${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === 'before-show',
      detail: { label, target },
    }),
  );
}
