import { CivilityNudge } from './element/civility-nudge.ts';

declare global {
  interface HTMLElementTagNameMap {
    'civility-nudge': CivilityNudge;
  }
}

/** The tag's name. */
const TAG = 'civility-nudge';

/** Registers the element, once; on a server, or beside another copy of the script, nothing happens. */
export function define(): void {
  if (typeof customElements === 'undefined' || customElements.get(TAG) !== undefined) return;
  customElements.define(TAG, CivilityNudge);
}
