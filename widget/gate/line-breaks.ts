import type { Composer } from '#composer';
import { isSendChord } from './chord.ts';
import { isKeyEvent } from './events.ts';

/** Learns in which fields Enter only breaks the line, so that writing there is never interrupted. */
export interface LineBreaks {
  readonly breaksLine: (composer: Composer) => boolean;
  readonly entered: (event: Event, composer: Composer, draft: string) => void;
}

/**
 * A field whose draft still stands, one line break longer, when the next key goes down did not send on Enter.
 * Ctrl+Enter may still send there, and the button does.
 */
export function createLineBreaks(): LineBreaks {
  const known = new WeakSet<HTMLElement>();
  let probe: { readonly element: HTMLElement; readonly draft: string } | undefined;
  const settle = (composer: Composer, draft: string): void => {
    if (probe?.element === composer.element && draft.startsWith(`${probe.draft}\n`))
      known.add(composer.element);
    probe = undefined;
  };
  return {
    breaksLine: ({ element }) => known.has(element),
    entered: (event, composer, draft) => {
      if (!isKeyEvent(event) || event.type !== 'keydown') return;
      if (!event.composedPath().includes(composer.element)) return;
      settle(composer, draft);
      if (isSendChord(event, true) && !event.ctrlKey && !event.metaKey && draft.trim() !== '') {
        probe = { element: composer.element, draft };
      }
    },
  };
}
