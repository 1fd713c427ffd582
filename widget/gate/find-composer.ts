import { type Composer, composerOf } from '#composer';
import { deepQuery, formOf } from './tree.ts';

const FIELDS = 'textarea, input, [contenteditable]';

/** Which composer a page's owner means; `found` also says when there is none, or more than one. */
export type FoundComposer =
  | { readonly outcome: 'found'; readonly composer: Composer }
  | { readonly outcome: 'missing'; readonly why: string };

/**
 * Finds the composer now: by selector, else as the only visible field of the tag's form or page.
 * Chats mount late and re-mount, so this is asked anew for each send and nothing is kept.
 */
export function findComposer(tag: Element, selector: string | null): FoundComposer {
  return selector === null || selector.trim() === '' ? findOnly(tag) : findNamed(tag, selector);
}

function findNamed(tag: Element, selector: string): FoundComposer {
  const root = tag.getRootNode();
  const scope = root instanceof ShadowRoot ? root : tag.ownerDocument;
  const named =
    scope.querySelector(selector) ??
    tag.ownerDocument.querySelector(selector) ??
    first(deepQuery(tag.ownerDocument, selector));
  if (named === undefined) return missing(`nothing on the page matches for="${selector}"`);
  const composer = composerOf(named) ?? composerWithin(named);
  return composer === undefined
    ? missing(`for="${selector}" matches an element that nobody can write in`)
    : { outcome: 'found', composer };
}

/** A chat's own element may be named: then the field inside it is meant. */
function composerWithin(element: Element): Composer | undefined {
  const roots = element.shadowRoot === null ? [element] : [element.shadowRoot, element];
  return composersIn(roots)[0];
}

function findOnly(tag: Element): FoundComposer {
  const form = formOf(tag);
  for (const scope of form === undefined ? [tag.ownerDocument] : [form, tag.ownerDocument]) {
    const composers = composersIn([scope]);
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
  (field instanceof HTMLInputElement && field.type === 'search') ||
  !field.checkVisibility({ visibilityProperty: true });

const missing = (why: string): FoundComposer => ({ outcome: 'missing', why });

function first<T>(items: Generator<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}
