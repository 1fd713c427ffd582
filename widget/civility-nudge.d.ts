/** Who answers the chat: with `bot` nothing is nudged; with `unknown` no human is promised. */
export type AnsweredBy = 'human' | 'bot' | 'bot-then-human' | 'unknown';

/** When a customer hears of it: held at send, quietly while typing, or both. */
export type When = 'send' | 'typing' | 'both';

/** What the card says first. */
export type Framing = 'human' | 'outcome' | 'reflection';

/** With `holdout`, several `when` or several `framing`: what happens in this conversation. */
export type Arm = 'holdout' | `${When}-${Framing}`;

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
  'civility-nudge:hinted': CustomEvent<NudgeDetail>;
  'civility-nudge:edited': CustomEvent<NudgeDetail>;
  'civility-nudge:taken-out': CustomEvent<NudgeDetail>;
  'civility-nudge:sent-as-is': CustomEvent<NudgeDetail>;
  'civility-nudge:fine': CustomEvent<NudgeDetail>;
  'civility-nudge:held-out': CustomEvent<NudgeDetail>;
  'civility-nudge:sent': CustomEvent<SentDetail>;
}

/** Sentences of the card by message id, as in shared/copy/en.json, in the owner's own words. */
export type Wording = Readonly<Record<string, string>>;

/** What can stand at the tag; README says what each means. */
export interface CivilityNudgeAttributes {
  readonly for?: string;
  readonly send?: string;
  readonly 'answered-by'?: AnsweredBy;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly test?: boolean | '';
  readonly strictness?: 'low' | 'usual' | 'high';
  /** One or several, with blanks between. */
  readonly when?: string;
  readonly framing?: string;
  /** JSON of a `Wording`. */
  readonly wording?: string;
  readonly 'team-name'?: string;
  readonly 'team-picture'?: string;
  readonly 'team-text'?: string;
  readonly 'team-voice'?: string;
  readonly 'help-line'?: string;
  readonly 'help-line-link'?: string;
  readonly precise?: string;
  readonly holdout?: string | number;
  readonly conversation?: string;
  readonly 'report-to'?: string;
  readonly beacon?: string;
}

/** The same for scripts, but `for`: the field is at hand. */
export interface AttachOptions {
  readonly send?: string;
  readonly answeredBy?: AnsweredBy;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly test?: boolean;
  readonly strictness?: 'low' | 'usual' | 'high';
  readonly when?: string;
  readonly framing?: string;
  readonly wording?: Wording;
  readonly teamName?: string;
  readonly teamPicture?: string;
  readonly teamText?: string;
  readonly teamVoice?: string;
  readonly helpLine?: string;
  readonly helpLineLink?: string;
  readonly precise?: string;
  readonly holdout?: number;
  readonly conversation?: string;
  readonly reportTo?: string;
  readonly beacon?: string;
}

/** `<civility-nudge for="#message">`: holds a hostile message once and asks the customer. */
export declare class CivilityNudge extends HTMLElement {
  /** The field, or a chat's element around it, for scripts that have it at hand; goes before `for`. */
  field: HTMLElement | undefined;
  /** Resolves to whether messages are judged from now on; false where that failed or the tag is not in a page. */
  readonly ready: Promise<boolean>;
}

/** A field that is watched. */
export interface Attached {
  /** The tag that watches it: its events tell what happened. */
  readonly tag: CivilityNudge;
  detach(): void;
}

/**
 * Watches a field that a script has at hand, or the one in a chat's element, without a tag in the page's markup.
 * Throws on what is no element, and on an option that there is not.
 */
export declare function attach(composer: HTMLElement, options?: AttachOptions): Attached;

/** Registers the element; importing the module has done so already. */
export declare function define(): void;

declare global {
  interface HTMLElementTagNameMap {
    'civility-nudge': CivilityNudge;
  }
  interface HTMLElementEventMap extends CivilityNudgeEventMap {}
}
