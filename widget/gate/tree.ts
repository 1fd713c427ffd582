import { frameDocumentOf, isElement, isShadow, windowOf } from '#composer';
import { isForm } from './events.ts';

/** The parent in the tree that is shown: out of a shadow root to its host. */
export function shownParentOf(element: Element): Element | undefined {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return isShadow(root) ? root.host : undefined;
}

/** The element and what it stands in, innermost first, across open shadow roots. */
export function* ancestryOf(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at !== undefined; at = shownParentOf(at)) yield at;
}

/** The form that an element belongs to, also when it stands in a shadow root inside the form. */
export function formOf(element: Element): HTMLFormElement | undefined {
  const { HTMLFormElement } = windowOf(element);
  if ('form' in element && element.form instanceof HTMLFormElement) return element.form;
  for (const at of ancestryOf(element)) if (isForm(at)) return at;
  return undefined;
}

/** Everything under `root` that matches, open shadow roots included, in order. */
export function* deepQuery(root: ParentNode, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot !== null) yield* deepQuery(element.shadowRoot, selector);
  }
}

/** The document and those of all frames in it that have its origin. */
export function* documentsIn(document: Document): Generator<Document> {
  yield document;
  for (const frame of deepQuery(document, 'iframe')) {
    const framed = frameDocumentOf(frame);
    if (framed !== undefined) yield* documentsIn(framed);
  }
}

/** The elements of an event's path, innermost first. */
export const elementsOf = (path: readonly EventTarget[]): Element[] => path.filter(isElement);
