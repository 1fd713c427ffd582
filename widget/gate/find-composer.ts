import { type Composer, composerOf, isShadow } from '#composer';
import { isLine } from './events.ts';
import { deepQuery, documentsIn, formOf } from './tree.ts';

const FIELDS = 'textarea, input, [contenteditable]';

/** Which composer a page's owner means; `found` also says when there is none, or more than one. */
export type FoundComposer =
  | { readonly outcome: 'found'; readonly composer: Composer }
  | { readonly outcome: 'missing'; readonly why: string };

/** The tag, as far as it says which field is meant. */
export interface Naming extends Element {
  /** The field itself, or an element around it. */
  readonly field: HTMLElement | undefined;
}

/**
 * Finds the composer now: by the element or the selector that the tag names, else as the only visible field of its
 * form or page, frames of the same origin included. Chats mount late and re-mount, so this is asked anew for each
 * send and nothing is kept. Throws on a selector that is none.
 */
export function findComposer(tag: Naming): FoundComposer {
  const { field } = tag;
  if (field !== undefined)
    return field.isConnected ? meant(field, 'the field') : missing('the field has left the page');
  const selector = tag.getAttribute('for');
  return selector === null || selector.trim() === '' ? findOnly(tag) : findNamed(tag, selector);
}

function findNamed(tag: Element, selector: string): FoundComposer {
  const root = tag.getRootNode();
  const scope = isShadow(root) ? root : tag.ownerDocument;
  const named =
    scope.querySelector(selector) ??
    tag.ownerDocument.querySelector(selector) ??
    first(everywhere(tag.ownerDocument, selector));
  return named === undefined
    ? missing(`nothing on the page matches for="${selector}"`)
    : meant(named, `for="${selector}"`);
}

function meant(named: Element, by: string): FoundComposer {
  const composer = composerOf(named) ?? composerWithin(named);
  return composer === undefined
    ? missing(`${by} is an element that nobody can write in`)
    : { outcome: 'found', composer };
}

function* everywhere(page: Document, selector: string): Generator<Element> {
  for (const document of documentsIn(page)) yield* deepQuery(document, selector);
}

/** A chat's own element may be named: then the field inside it is meant. */
function composerWithin(element: Element): Composer | undefined {
  const roots = element.shadowRoot === null ? [element] : [element.shadowRoot, element];
  return composersIn(roots)[0];
}

function findOnly(tag: Element): FoundComposer {
  const form = formOf(tag);
  const page = [...documentsIn(tag.ownerDocument)];
  for (const scopes of form === undefined ? [page] : [[form], page]) {
    const composers = composersIn(scopes);
    const [only] = composers;
    if (only !== undefined && composers.length === 1) return { outcome: 'found', composer: only };
    if (composers.length > 1) {
      return missing(`the page has ${composers.length} fields; say which is meant, such as for="#message"`);
    }
  }
  return missing('the page has no field to write in');
}

function composersIn(scopes: readonly ParentNode[]): Composer[] {
  const composers = new Map<HTMLElement, Composer>();
  for (const scope of scopes) {
    for (const field of deepQuery(scope, FIELDS)) {
      const composer = isDecoy(field) ? undefined : composerOf(field);
      if (composer !== undefined) composers.set(composer.element, composer);
    }
  }
  return [...composers.values()];
}

/** Hidden twins that measure the height of a field are not written in. */
const isDecoy = (field: Element): boolean =>
  field.closest('[aria-hidden="true"]') !== null ||
  field.getAttribute('tabindex') === '-1' ||
  (isLine(field) && field.type === 'search') ||
  !field.checkVisibility({ visibilityProperty: true });

const missing = (why: string): FoundComposer => ({ outcome: 'missing', why });

function first<T>(items: Generator<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}
