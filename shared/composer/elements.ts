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

/** The element that an event truly comes from, also inside open shadow roots. */
export function composedTargetOf(event: Event): Element | undefined {
  for (const target of event.composedPath()) {
    if (isElement(target)) return target;
    if (isText(target)) return target.parentElement ?? undefined;
  }
  return undefined;
}

const isNode = (target: EventTarget): target is Node => 'nodeType' in target;
/** By its kind, not its class: elements of a frame are of the frame's own classes. */
export const isElement = (target: EventTarget): target is Element =>
  isNode(target) && target.nodeType === target.ELEMENT_NODE;
export const isShadow = (root: Node): root is ShadowRoot => 'host' in root && 'mode' in root;
const isText = (target: EventTarget): target is Text =>
  isNode(target) && target.nodeType === target.TEXT_NODE;

/** Whether this element has the focus in its document or shadow root. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}
