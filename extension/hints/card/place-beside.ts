import { placeCard } from './position.ts';

/** Moves the card beside the anchor, no wider than its viewport. */
export function placeBeside(card: HTMLElement, anchor: DOMRect, direction: 'ltr' | 'rtl'): void {
  const { clientWidth, clientHeight } = card.ownerDocument.documentElement;
  // The viewport's own units count the scrollbar in.
  card.style.maxInlineSize = `${clientWidth - 16}px`;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const viewport = {
    width: clientWidth,
    height: Math.max(clientHeight, card.ownerDocument.defaultView?.innerHeight ?? 0),
  };
  const { left, top } = placeCard(anchor, size, viewport, direction);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
