import { windowOf } from '#composer';
import { make } from './build.ts';
import css from './card.css?inline';
import { followComposer } from './follow.ts';
import { CARD } from './place.ts';
import { hideOnTop, onTop, showOnTop } from './top-layer.ts';
import type { View } from './views.ts';

/** The card in the element's shadow root, with its live region. */
export interface Card {
  /** Shows the card beside the field and moves the focus to it. Throws when it cannot be seen or reached. */
  open(view: View, field: HTMLElement, locale: string, gone: () => void): void;
  /** Shows something else in the open card. */
  swap(view: View): void;
  close(): void;
  /** Takes the focus back. */
  focus(): void;
  /** Whether the focus is in the card. */
  hasFocus(): boolean;
  announce(sentence: string): void;
}

/** What the page must not take for its own: a click in the card is no click outside the chat. */
const KEPT_IN = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'focusin',
  'focusout',
] as const;

/** Keeps events on the element from the page. */
export function keepIn(element: HTMLElement): void {
  for (const type of KEPT_IN)
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** Builds the card, closed, into a shadow root. */
export function createCard(root: ShadowRoot, typed: () => void): Card {
  const card = make('div', {
    attributes: {
      class: 'card',
      part: 'card',
      role: 'dialog',
      tabindex: '-1',
      'aria-labelledby': 'title',
      'aria-describedby': 'why',
      hidden: '',
    },
  });
  onTop(card);
  const live = make('div', { attributes: { class: 'live', role: 'status' } });
  root.adoptedStyleSheets = [sheetOf(css)];
  root.replaceChildren(card, live);
  keepIn(card);
  card.addEventListener('keydown', (event) => {
    if (isWriting(event)) typed();
  });
  let following = new AbortController();

  const swap = ({ content, focus }: View): void => {
    card.replaceChildren(...content);
    card.scrollTop = 0;
    (focus ?? card).focus({ preventScroll: true });
  };
  return {
    swap,
    open: (view, field, locale, gone) => {
      following.abort();
      following = new AbortController();
      card.lang = locale;
      card.dir = windowOf(field).getComputedStyle(field).direction;
      card.replaceChildren(...view.content);
      showOnTop(card);
      followComposer(card, field, CARD, gone, following.signal);
      swap(view);
      if (card.offsetHeight === 0) throw new Error('the nudge cannot be seen where the tag stands');
      if (root.activeElement === null)
        throw new Error('the nudge cannot take the focus where the tag stands');
    },
    close: () => {
      following.abort();
      hideOnTop(card);
    },
    focus: () => card.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    announce: (sentence) => {
      live.textContent = sentence;
    },
  };
}

/** Whoever goes on writing wants to go on writing. */
function isWriting({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
  if (key.length !== 1 || ctrlKey || metaKey || altKey || isComposing) return false;
  return !(key === ' ' && target instanceof HTMLButtonElement);
}

/** A constructed sheet: a page's policy may refuse style elements. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
