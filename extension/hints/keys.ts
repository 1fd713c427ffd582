import { type Composer, composedTargetOf, windowOf } from '#composer';
import type { Surface } from './surface.ts';

interface KeyParts {
  /** The key that opens, together with Alt and Shift: the code of an event. */
  readonly code: string;
  isOpen(): boolean;
  close(): void;
  /** Opens it, or the next; tells whether there is one. */
  next(): boolean;
}

/** Escape closes what is open; Alt, Shift and a key open it, or what comes next. A page's own key events do neither. */
export function watchKeys(
  composer: Composer,
  surface: Pick<Surface, 'isOurs' | 'view'>,
  signal: AbortSignal,
  { code, isOpen, close, next }: KeyParts,
): void {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    const isHere = surface.isOurs(event) || isIn(composer.element, composedTargetOf(event));
    if (!isHere) return;
    if (event.key === 'Escape' && isOpen()) close();
    else if (!isChord(event, code) || !next()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const view of new Set([windowOf(composer.element), surface.view]))
    view.addEventListener('keydown', pressed, { signal, capture: true });
}

const isChord = ({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent, wanted: string): boolean =>
  code === wanted && altKey && shiftKey && !ctrlKey && !metaKey;

const isIn = (outer: Element, inner: Element | undefined): boolean =>
  inner !== undefined && outer.contains(inner);
