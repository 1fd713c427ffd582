import { type Composer, composedTargetOf, composerOf, deepActiveElement, documentsAround } from '#composer';
import type { FieldKind } from '../helpdesks/field-kind.ts';
import { generic } from '../helpdesks/generic.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';

/**
 * Calls back with each field that gets the focus and is written in, and what it is for just now, until the signal
 * aborts. `helpdeskNow` is asked each time: a page may go from ticket to ticket, and elsewhere, without being loaded
 * anew.
 */
export function watchFocus(
  document: Document,
  helpdeskNow: () => Helpdesk,
  focused: (composer: Composer, kind: FieldKind | undefined) => void,
  signal: AbortSignal,
): void {
  const look = (at: Element | undefined): void => {
    const composer = at && composerOf(at);
    if (composer === undefined || composer.element.ownerDocument !== document) return;
    const { element } = composer;
    const helpdesk = helpdeskNow();
    // Where nothing is as the helpdesk's file says, the page has changed since: then it is any page.
    const { composer: fields, kindOf } = isKnown(helpdesk, document) ? helpdesk : generic;
    focused(composer, element.matches(fields) ? kindOf(element) : undefined);
  };
  document.addEventListener('focusin', (event) => look(composedTargetOf(event)), { signal, capture: true });
  look(deepActiveElement(document));
}

/** Whether some field of the page, or of the frame that we are in, is one that the helpdesk's file knows. */
const isKnown = ({ composer }: Helpdesk, document: Document): boolean =>
  documentsAround(document).some((around) => around.querySelector(composer) !== null);
