/** A textarea or a single-line field of text. */
export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** The window whose constructors and prototypes the element has: a frame's elements are not ours. */
export const windowOf = (element: Element): Window & typeof globalThis =>
  element.ownerDocument.defaultView ?? window;

/** Types of input that hold words and let scripts select in them. */
const TEXT_TYPES = new Set(['text', 'search', 'url', 'tel']);

/** Whether the element is a field of plain text. */
export function isTextControl(element: Element): element is TextControl {
  const view = windowOf(element);
  return (
    element instanceof view.HTMLTextAreaElement ||
    (element instanceof view.HTMLInputElement && TEXT_TYPES.has(element.type))
  );
}

/** Whether the element is a field of plain text that the user can change. */
export const isWritableControl = (element: Element): element is TextControl =>
  isTextControl(element) && !element.disabled && !element.readOnly;

/** The outermost element that is edited together with this one; undefined where nothing is editable. */
export function editingHostOf(element: Element): HTMLElement | undefined {
  const view = windowOf(element);
  let host: HTMLElement | undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (!(at instanceof view.HTMLElement)) continue;
    if (at.isContentEditable) host = at;
    else if (host !== undefined) break;
  }
  return host;
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

/** The document in a frame of the same origin; undefined for another element or origin. */
export function frameDocumentOf(element: Element): Document | undefined {
  const view = windowOf(element);
  if (!(element instanceof view.HTMLIFrameElement)) return undefined;
  // Null for frames of another origin.
  return element.contentDocument ?? undefined;
}

/** The outermost document of the same origin around this one. */
export function pageAround(document: Document): Document {
  // Null in a frame of another origin.
  const frame = document.defaultView?.frameElement;
  return frame ? pageAround(frame.ownerDocument) : document;
}

/** The element that an event truly comes from, also inside open shadow roots. */
export function composedTargetOf(event: Event): Element | undefined {
  for (const target of event.composedPath()) {
    if (isElement(target)) return target;
    if (isText(target)) return target.parentElement ?? undefined;
  }
  return undefined;
}

const isNode = (target: EventTarget): target is Node => 'nodeType' in target;
const isElement = (target: EventTarget): target is Element =>
  isNode(target) && target.nodeType === target.ELEMENT_NODE;
const isText = (target: EventTarget): target is Text =>
  isNode(target) && target.nodeType === target.TEXT_NODE;

/** Whether this element has the focus in its document or shadow root. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}
