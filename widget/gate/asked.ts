import { fingerprintOf } from './fingerprint.ts';

/** Also read by another copy or version of the script, which has a gate of its own. */
const MARK = Symbol.for('civility-nudge:asked');

/** Remembers at the field itself that its customer was asked about this draft; the draft is not kept. */
export function markAsked(field: HTMLElement, draft: string): void {
  Reflect.set(field, MARK, fingerprintOf(draft));
}

/** Whether any tag has asked about this draft last: nobody is asked twice about the same text. */
export const wasAsked = (field: HTMLElement, draft: string): boolean =>
  Reflect.get(field, MARK) === fingerprintOf(draft);
