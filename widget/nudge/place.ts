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

/** How something stands beside the composer; lengths in CSS pixels. */
export interface Stance {
  /** Where it stands if there is room. */
  readonly first: 'above' | 'below';
  readonly gap: number;
  readonly widest: number;
  readonly narrowest: number;
  /** Less than this holds nothing that can be read: then it may reach over the field. */
  readonly lowest: number;
}

/** The card: what stands above a field has been read, what stands below may be the send button. */
export const CARD: Stance = { first: 'above', gap: 10, widest: 420, narrowest: 390, lowest: 160 };
/** A line under the field. */
export const LINE: Stance = { first: 'below', gap: 8, widest: 560, narrowest: 240, lowest: 44 };

const EDGE = 8;

/**
 * Puts something beside the composer, never over it: on its first side where there is room, else on the other, else
 * where there is more, and scrolling. `natural` is the height it would like at the given width.
 */
export function placeBeside(
  composer: Box,
  viewport: Box,
  rightToLeft: boolean,
  natural: (width: number) => number,
  { first, gap, widest, narrowest, lowest }: Stance,
): Place {
  const most = viewport.width - 2 * EDGE;
  const width = Math.min(most, widest, Math.max(composer.width, narrowest));
  const height = natural(width);
  const above = composer.top - gap - (viewport.top + EDGE);
  const below = viewport.top + viewport.height - EDGE - (composer.top + composer.height + gap);
  const other = first === 'above' ? 'below' : 'above';
  const [room1, room2] = first === 'above' ? [above, below] : [below, above];
  const side = height <= room1 || room1 >= room2 ? first : other;
  const room = Math.max(side === 'above' ? above : below, lowest);
  const maxHeight = Math.min(height, room);
  const wanted = side === 'above' ? composer.top - gap - maxHeight : composer.top + composer.height + gap;
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
