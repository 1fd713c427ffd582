import { frameDocumentOf, isElement } from '#composer';
import { documentsIn } from './tree.ts';

/**
 * Calls `entered` with the window of each frame of the same origin in the page, now and when one comes or shows another
 * document. What is added to a frame ends with `signal`, or with the frame's document.
 */
export function watchFrames(
  page: Document,
  entered: (view: Window, life: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const known = new WeakMap<Document, AbortController>();
  const enter = (document: Document): void => {
    const left = new AbortController();
    known.get(document)?.abort();
    known.set(document, left);
    const life = AbortSignal.any([signal, left.signal]);
    watch(document, life);
    if (document.defaultView !== null && document !== page) entered(document.defaultView, life);
  };
  const look = (): void => {
    for (const document of documentsIn(page)) if (!known.has(document)) enter(document);
  };
  const watch = (document: Document, life: AbortSignal): void => {
    const loaded = ({ target }: Event): void => {
      const framed = target !== null && isElement(target) ? frameDocumentOf(target) : undefined;
      // Also where it is known: a document that was written anew has lost its listeners.
      if (framed !== undefined) enter(framed);
      look();
    };
    document.addEventListener('load', loaded, { capture: true, passive: true, signal: life });
    // The focus goes into a frame that came without a word, as in a shadow root.
    document.defaultView?.addEventListener('blur', look, { passive: true, signal: life });
  };
  enter(page);
  look();
}
