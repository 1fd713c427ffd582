import { windowOf } from './elements.ts';

/** The document in a frame of the same origin; undefined for another element or origin. */
export function frameDocumentOf(element: Element): Document | undefined {
  const view = windowOf(element);
  if (!(element instanceof view.HTMLIFrameElement)) return undefined;
  // Null for frames of another origin.
  return element.contentDocument ?? undefined;
}

/** The frames that the document stands in, innermost first, out to `until` or as far as they have its origin. */
export function framesAround(document: Document, until?: Document): Element[] {
  // Null in a frame of another origin.
  const frame = document === until ? null : document.defaultView?.frameElement;
  return frame ? [frame, ...framesAround(frame.ownerDocument, until)] : [];
}

/** The document and those around it, innermost first. */
export const documentsAround = (document: Document): Document[] => [
  document,
  ...framesAround(document).map(({ ownerDocument }) => ownerDocument),
];

/** The outermost of them. */
export const pageAround = (document: Document): Document => documentsAround(document).at(-1) ?? document;

/** How far the document is moved in the viewport of `page`, a document around it, in CSS pixels. */
export function offsetIn(page: Document, document: Document): { left: number; top: number } {
  const offset = { left: 0, top: 0 };
  for (const frame of framesAround(document, page)) {
    const { left, top } = frame.getBoundingClientRect();
    offset.left += left + frame.clientLeft;
    offset.top += top + frame.clientTop;
  }
  return offset;
}

/** The focused element, also inside open shadow roots and frames of the same origin. */
export function deepActiveElement(document: Document): Element | undefined {
  const active = document.activeElement;
  if (active === null) return undefined;
  const inner = active.shadowRoot?.activeElement;
  if (inner) return deepestIn(inner);
  return deepestIn(active);
}

function deepestIn(active: Element): Element {
  const inShadow = active.shadowRoot?.activeElement;
  if (inShadow) return deepestIn(inShadow);
  const framed = frameDocumentOf(active);
  return (framed && deepActiveElement(framed)) ?? active;
}
