/** Who answers the chat: with `bot` nothing is nudged; with `unknown` no human is promised. */
export type AnsweredBy = 'human' | 'bot' | 'bot-then-human' | 'unknown';

/** With `holdout`, whether this conversation is asked or only counted. */
export type Arm = 'nudge' | 'holdout';

/** How hostile a message was judged, coarsely; only `none` was not flagged. */
export type Band = 'none' | 'low' | 'middle' | 'high';

/** What each event carries; never any text. `unit` is a hash of the conversation, or stands for the visit. */
export interface EffectDetail {
  readonly unit: string;
  readonly arm: Arm;
  readonly band: Band;
}

/** About a flagged message; `ms` since the customer was asked, on the events that end the question. */
export interface NudgeDetail extends EffectDetail {
  readonly label: 'insult' | 'threat' | 'identity_attack' | 'sexual';
  readonly target: 'reader' | 'staff' | 'group' | 'third_party' | 'self' | 'thing' | 'unknown';
  readonly ms?: number;
}

/** About a message that goes out; `change` and `ms` where the customer was asked before: an edit alone is no success. */
export interface SentDetail extends EffectDetail {
  readonly change?: 'unchanged' | 'milder' | 'no-better' | 'worse' | 'disguised';
  readonly ms?: number;
}

/** Events of the element, which bubble out of shadow roots; `before-show` can be cancelled: the message then goes. */
export interface CivilityNudgeEventMap {
  'civility-nudge:before-show': CustomEvent<NudgeDetail>;
  'civility-nudge:shown': CustomEvent<NudgeDetail>;
  'civility-nudge:edited': CustomEvent<NudgeDetail>;
  'civility-nudge:taken-out': CustomEvent<NudgeDetail>;
  'civility-nudge:sent-as-is': CustomEvent<NudgeDetail>;
  'civility-nudge:held-out': CustomEvent<NudgeDetail>;
  'civility-nudge:sent': CustomEvent<SentDetail>;
}

/**
 * `<civility-nudge for="#message">`: holds a hostile message once and asks the customer.
 * Attributes: `for`, `send` (CSS selectors), `answered-by`, `locale`, `theme` (`light`, `dark`), `test`, `precise`
 * (the address of precise.bin), `holdout` (a share), `conversation` (the site's own id), `report-to` (`dataLayer`,
 * `posthog`, `segment`), `beacon` (an address of the site's own).
 */
export declare class CivilityNudge extends HTMLElement {
  connectedCallback(): void;
  disconnectedCallback(): void;
}

/** Registers the element; importing the module has done so already. */
export declare function define(): void;

declare global {
  interface HTMLElementTagNameMap {
    'civility-nudge': CivilityNudge;
  }
  interface HTMLElementEventMap extends CivilityNudgeEventMap {}
}
