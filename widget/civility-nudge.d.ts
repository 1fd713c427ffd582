/** Who answers the chat: with `bot` nothing is nudged; with `unknown` no human is promised. */
export type AnsweredBy = 'human' | 'bot' | 'unknown';

/** What the events carry; never any text of the message. */
export interface NudgeDetail {
  readonly label: 'insult' | 'threat' | 'identity_attack' | 'sexual';
  readonly target: 'reader' | 'staff' | 'group' | 'third_party' | 'self' | 'thing' | 'unknown';
}

/** Events of the element, which bubble out of shadow roots; `before-show` can be cancelled: the message then goes. */
export interface CivilityNudgeEventMap {
  'civility-nudge:before-show': CustomEvent<NudgeDetail>;
  'civility-nudge:shown': CustomEvent<NudgeDetail>;
  'civility-nudge:edited': CustomEvent<NudgeDetail>;
  'civility-nudge:taken-out': CustomEvent<NudgeDetail>;
  'civility-nudge:sent-as-is': CustomEvent<NudgeDetail>;
}

/**
 * `<civility-nudge for="#message">`: holds a hostile message once and asks the customer.
 * Attributes: `for`, `send` (CSS selectors), `answered-by`, `locale`, `theme` (`light`, `dark`), `test`, `precise`
 * (the address of precise.bin).
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
