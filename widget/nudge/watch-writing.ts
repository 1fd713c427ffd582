import { type Composer, composedTargetOf, isComposerElement } from '#composer';
import { whenIdle } from '../element/idle.ts';

/** What watching needs from the tag. */
export interface Watching {
  /** The composer that is meant now; undefined where none is to be watched. */
  composer(): Composer | undefined;
  /** Its draft has changed. */
  written(composer: Composer): void;
  /** Watching has ended because of this. */
  failed(error: unknown): void;
}

/**
 * Watches the meant composer's draft from when somebody first is in a field, until the signal aborts. Chats make
 * their field late and anew, so each time the focus or the writing is elsewhere it is looked for again.
 */
export function watchWriting(view: Window, watching: Watching, signal: AbortSignal): void {
  const ended = new AbortController();
  const life = AbortSignal.any([signal, ended.signal]);
  let current: { readonly element: HTMLElement; readonly left: AbortController } | undefined;
  let asked = false;

  const watch = (composer: Composer): void => {
    current?.left.abort();
    const left = new AbortController();
    current = { element: composer.element, left };
    composer.watch(() => watching.written(composer), AbortSignal.any([left.signal, life]));
    watching.written(composer);
  };
  const look = (): void => {
    asked = false;
    if (life.aborted) return;
    try {
      const composer = watching.composer();
      if (composer !== undefined && composer.element !== current?.element) watch(composer);
    } catch (error) {
      ended.abort();
      watching.failed(error);
    }
  };
  const lookSoon = (event: Event): void => {
    if (asked || (current !== undefined && event.composedPath().includes(current.element))) return;
    const target = composedTargetOf(event);
    if (target === undefined || !isComposerElement(target)) return;
    asked = true;
    // Not at once: neither the focus nor a key should wait for it.
    whenIdle(look, life, true);
  };
  // The focus that moves within a shadow root is not heard out here; the writing is.
  for (const type of ['focusin', 'input'])
    view.addEventListener(type, lookSoon, { capture: true, passive: true, signal: life });
}
