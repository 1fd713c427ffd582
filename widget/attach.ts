import type { CivilityNudge } from './element/civility-nudge.ts';

/** What can be said about a field, by the names of the tag's attributes as scripts write them. */
export const OPTIONS = [
  'send',
  'answeredBy',
  'locale',
  'theme',
  'test',
  'strictness',
  'when',
  'framing',
  'wording',
  'teamName',
  'teamPicture',
  'teamText',
  'teamVoice',
  'helpLine',
  'helpLineLink',
  'precise',
  'holdout',
  'conversation',
  'reportTo',
  'beacon',
] as const;
export type Options = Readonly<
  Partial<Record<(typeof OPTIONS)[number], string | number | boolean | Readonly<Record<string, string>>>>
>;

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
export function attach(composer: HTMLElement, options: Options = {}): Attached {
  if (typeof document === 'undefined') throw new Error('attach came on a server, expected a page');
  if (typeof composer?.closest !== 'function')
    throw new Error(`attach: ${composer} came, expected the element that is written in`);
  const tag = document.createElement('civility-nudge');
  for (const [name, value] of Object.entries(options)) {
    if (!OPTIONS.some((known) => known === name))
      throw new Error(`attach has no option "${name}"; it takes ${OPTIONS.join(', ')}`);
    if (value !== undefined && value !== false) tag.setAttribute(attributeOf(name), textOf(value));
  }
  tag.field = composer;
  // Outside of an open dialog nothing can be reached.
  const dialog = composer.ownerDocument === document ? composer.closest('dialog') : null;
  (dialog ?? document.body).append(tag);
  return { tag, detach: () => tag.remove() };
}

const attributeOf = (option: string): string =>
  option.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);

function textOf(value: Exclude<Options[keyof Options], undefined>): string {
  if (value === true) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
