/** Width and height in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 8;

/** Where a card stands: under the words, over them where there is more room, and always inside the viewport. */
export function placeCard(
  anchor: Anchor,
  card: Size,
  viewport: Size,
  direction: 'ltr' | 'rtl',
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const roomBelow = viewport.height - anchor.bottom;
  const goesBelow = below + card.height + GAP <= viewport.height || roomBelow >= anchor.top;
  return {
    left: within(direction === 'rtl' ? anchor.right - card.width : anchor.left, card.width, viewport.width),
    top: within(goesBelow ? below : above, card.height, viewport.height),
  };
}

const within = (start: number, length: number, room: number): number =>
  Math.max(GAP, Math.min(start, room - length - GAP));
