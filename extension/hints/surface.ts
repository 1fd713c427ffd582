import { h, render } from 'preact';
import tokens from '../look/tokens.css?inline';
import styles from './card/card.css?inline';
import { Card, type CardActions } from './card/card.tsx';
import { placeCard } from './card/position.ts';
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

/** Puts our one element into the page until the signal aborts. */
export function createSurface(document: Document, signal: AbortSignal): Surface {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const layer = createLayer(document);
  const cardPlace = document.createElement('div');
  const status = document.createElement('div');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  root.append(layer, cardPlace, status);
  adoptStyles(root);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  // The page's shortcuts are not for those who press keys in the card.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  const attach = (): void => {
    // Some pages clear the document.
    if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
  };
  return {
    draw: (marks) => {
      if (marks.length > 0) attach();
      drawMarks(layer, marks);
    },
    showCard: (view) => {
      attach();
      renderCard(cardPlace, view);
    },
    hideCard: () => render(null, cardPlace),
    focusCard: () => {
      const first = cardPlace.querySelector('button');
      if (first instanceof HTMLElement) first.focus();
    },
    cardHasFocus: () => root.activeElement !== null,
    isOurs: (event) => event.target === host,
    onCardHover: (hovered, until) => {
      cardPlace.addEventListener('pointerenter', () => hovered(true), { signal: until });
      cardPlace.addEventListener('pointerleave', () => hovered(false), { signal: until });
    },
    announce: (sentence) => {
      attach();
      status.textContent = sentence;
    },
  };
}

function renderCard(place: HTMLElement, { finding, refused, actions, anchor, direction }: CardView): void {
  render(h(Card, { finding, refused, actions }), place);
  const card = place.firstElementChild;
  if (!(card instanceof HTMLElement)) return;
  const { clientWidth, clientHeight } = place.ownerDocument.documentElement;
  // The viewport's own units count the scrollbar in.
  card.style.maxInlineSize = `${clientWidth - 16}px`;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const viewport = {
    width: clientWidth,
    height: Math.max(clientHeight, place.ownerDocument.defaultView?.innerHeight ?? 0),
  };
  const { left, top } = placeCard(anchor, size, viewport, direction);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

/** A constructed sheet is out of reach of the page's content policy; Firefox lets no extension use one. */
function adoptStyles(root: ShadowRoot): void {
  const css = tokens + styles;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
