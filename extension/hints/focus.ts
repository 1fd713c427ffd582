import { type Composer, composedTargetOf, composerOf, deepActiveElement } from '#composer';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';

/** Calls back with each reply field that gets the focus, until the signal aborts. */
export function watchFocus(
  document: Document,
  helpdesk: Helpdesk,
  focused: (composer: Composer) => void,
  signal: AbortSignal,
): void {
  const look = (element: Element | undefined): void => {
    const composer = element && composerOf(element);
    if (composer === undefined || composer.element.ownerDocument !== document) return;
    if (!composer.element.matches(helpdesk.composer)) return;
    if (helpdesk.kindOf(composer.element) === 'reply') focused(composer);
  };
  document.addEventListener('focusin', (event) => look(composedTargetOf(event)), { signal, capture: true });
  look(deepActiveElement(document));
}
