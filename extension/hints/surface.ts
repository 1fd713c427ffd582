import { h, render } from 'preact';
import { offsetIn, pageAround } from '#composer';
import { createPlace } from '../look/place.ts';
import styles from './card/card.css?inline';
import { Card, type CardActions } from './card/card.tsx';
import { placeBeside } from './card/place-beside.ts';
import type { Finding } from './finding.ts';
import { createLayer, drawMarks, type Mark } from './marks/draw.ts';

/** What is shown of a finding. */
export interface CardView {
  readonly finding: Finding;
  readonly refused: boolean;
  /** The marked words. */
  readonly anchor: DOMRect;
  readonly direction: 'ltr' | 'rtl';
  readonly actions: CardActions;
}

/** Everything that we draw over a page, where neither its scripts nor its styles reach. */
export interface Surface {
  /** The window that the card is shown in: around a reply in a frame it is the page's. */
  readonly view: Window;
  draw(marks: readonly Mark[]): void;
  showCard(view: CardView): void;
  hideCard(): void;
  focusCard(): void;
  cardHasFocus(): boolean;
  /** Whether the event comes from within the card. */
  isOurs(event: Event): boolean;
  /** Tells the pointer's coming into and leaving the card. */
  onCardHover(hovered: (inside: boolean) => void, until: AbortSignal): void;
  /** Says it to those who cannot see the marks. */
  announce(sentence: string): void;
}

/** Puts our element into the document, and where that is a frame another one into the page, until the signal aborts. */
export function createSurface(document: Document, signal: AbortSignal): Surface {
  const page = pageAround(document);
  const marks = createPlace(document, styles, signal);
  // A frame is often too small to hold a card.
  const card = page === document ? marks : createPlace(page, styles, signal);
  const layer = createLayer(document);
  const cardPlace = page.createElement('div');
  const status = page.createElement('div');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  marks.root.append(layer);
  card.root.append(cardPlace, status);
  return {
    view: page.defaultView ?? window,
    draw: (drawn) => {
      if (drawn.length > 0) marks.attach();
      drawMarks(layer, drawn);
    },
    showCard: (view) => {
      card.attach();
      renderCard(cardPlace, { ...view, anchor: seenFrom(page, document, view.anchor) });
    },
    hideCard: () => render(null, cardPlace),
    focusCard: () => {
      const first = cardPlace.querySelector('button');
      first?.focus();
    },
    cardHasFocus: () => card.root.activeElement !== null,
    isOurs: (event) => event.target === card.host,
    onCardHover: (hovered, until) => {
      // Mouse events, as at the field: those of pointers would tell the coming before the field tells the leaving.
      cardPlace.addEventListener('mouseenter', () => hovered(true), { signal: until });
      cardPlace.addEventListener('mouseleave', () => hovered(false), { signal: until });
    },
    announce: (sentence) => {
      card.attach();
      status.textContent = sentence;
    },
  };
}

/** A box of a document as the page around it sees it. */
function seenFrom(page: Document, document: Document, { x, y, width, height }: DOMRect): DOMRect {
  const { left, top } = offsetIn(page, document);
  return new DOMRect(x + left, y + top, width, height);
}

function renderCard(place: HTMLElement, { finding, refused, actions, anchor, direction }: CardView): void {
  render(h(Card, { finding, refused, actions }), place);
  const card = place.querySelector<HTMLElement>(':scope > *');
  if (card === null) return;
  placeBeside(card, anchor, direction);
}
