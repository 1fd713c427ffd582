/** A box in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the card goes; `maxHeight` is what the room allows. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly side: 'above' | 'below';
}

const GAP = 10;
const EDGE = 8;
const WIDEST = 420;
const NARROWEST = 390;
/** Less than this holds no card that can be read: then it may reach over the field. */
const LOWEST = 160;

/**
 * Puts the card beside the composer, never over it: above where there is room, else below, else where there is
 * more, and scrolling. `natural` is the height it would like at the given width.
 */
export function placeCard(
  composer: Box,
  viewport: Box,
  rightToLeft: boolean,
  natural: (width: number) => number,
): Place {
  const most = viewport.width - 2 * EDGE;
  const width = Math.min(most, WIDEST, Math.max(composer.width, NARROWEST));
  const height = natural(width);
  const above = composer.top - GAP - (viewport.top + EDGE);
  const below = viewport.top + viewport.height - EDGE - (composer.top + composer.height + GAP);
  const side = height <= above || above >= below ? 'above' : 'below';
  const room = Math.max(side === 'above' ? above : below, LOWEST);
  const maxHeight = Math.min(height, room);
  const wanted = side === 'above' ? composer.top - GAP - maxHeight : composer.top + composer.height + GAP;
  const start = rightToLeft ? composer.left + composer.width - width : composer.left;
  return {
    left: clamp(start, viewport.left + EDGE, viewport.left + viewport.width - EDGE - width),
    top: clamp(wanted, viewport.top + EDGE, viewport.top + viewport.height - EDGE - maxHeight),
    width,
    maxHeight: room,
    side,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
