import { type Composer, composedTargetOf, windowOf } from '#composer';
import type { Surface } from './surface.ts';

interface KeyParts {
  isOpen(): boolean;
  close(): void;
  /** Opens the next finding; tells whether there is one. */
  next(): boolean;
}

/** Escape closes the card; Alt+Shift+Full stop goes to the next hint. A page's own key events do neither. */
export function watchKeys(
  composer: Composer,
  surface: Surface,
  signal: AbortSignal,
  { isOpen, close, next }: KeyParts,
): void {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    const isHere = surface.isOurs(event) || isIn(composer.element, composedTargetOf(event));
    if (!isHere) return;
    if (event.key === 'Escape' && isOpen()) close();
    else if (!isNextKey(event) || !next()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const view of new Set([windowOf(composer.element), surface.view]))
    view.addEventListener('keydown', pressed, { signal, capture: true });
}

const isNextKey = ({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'Period' && altKey && shiftKey && !ctrlKey && !metaKey;

const isIn = (outer: Element, inner: Element | undefined): boolean =>
  inner !== undefined && outer.contains(inner);
