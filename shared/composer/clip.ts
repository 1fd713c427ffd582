import { isShadow, windowOf } from './elements.ts';

/** Edges of a rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The element's inside of its borders and scrollbars. */
export function innerBoxOf(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return {
    left: left + clientLeft,
    top: top + clientTop,
    right: left + clientLeft + clientWidth,
    bottom: top + clientTop + clientHeight,
  };
}

/** The part of the viewport in which the element's content can be seen: each scrolling ancestor cuts some off. */
export function visibleBoxOf(element: Element): Box {
  const view = windowOf(element);
  const { body, documentElement } = element.ownerDocument;
  let box: Box = {
    left: 0,
    top: 0,
    right: view.innerWidth,
    bottom: view.innerHeight,
  };
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    // The viewport takes over what html and body say about overflow.
    if (at === body || at === documentElement) continue;
    if (!/^(?:visible )*visible$/u.test(view.getComputedStyle(at).overflow))
      box = intersect(box, innerBoxOf(at));
  }
  return box;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (isShadow(root) ? root.host : null);
}

/** The parts of the rectangles inside the box; those outside are left out. */
export const clipTo = (box: Box, rects: Iterable<DOMRect>): DOMRect[] =>
  [...rects].flatMap((rect) => {
    const { left, top, right, bottom } = intersect(box, rect);
    return right > left && bottom > top ? [new DOMRect(left, top, right - left, bottom - top)] : [];
  });

/** What can be seen of the element's box, in CSS pixels of its own viewport; undefined while none of it can. */
export const visiblePartOf = (element: Element): DOMRect | undefined =>
  clipTo(visibleBoxOf(element), [element.getBoundingClientRect()])[0];
