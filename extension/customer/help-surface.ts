import { h, render } from 'preact';
import { type Composer, offsetIn, pageAround, visiblePartOf } from '#composer';
import { placeCard } from '../hints/card/position.ts';
import { createPlace } from '../look/place.ts';
import styles from './help.css?inline';
import { Help, type HelpView } from './help.tsx';

/** Where the help with a customer is drawn. */
export interface HelpSurface {
  show(composer: Composer, view: HelpView): void;
  hide(): void;
  /** Moves the focus into the panel. */
  focus(): void;
  hasFocus(): boolean;
  /** Whether the event comes from within it. */
  isOurs(event: Event): boolean;
}

/** A lower field leaves no room in a corner: then the word stands above it. */
const ROOM = 64;
const GAP = 6;

/** Puts our element into the page, also for a reply in a frame, until the signal aborts. */
export function createHelpSurface(document: Document, signal: AbortSignal): HelpSurface {
  const page = pageAround(document);
  const { host, root, attach } = createPlace(page, styles, signal);
  const within = page.createElement('div');
  root.append(within);
  // The page's shortcuts are not for those who press keys in the panel.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return {
    show: (composer, view) => {
      const field = visiblePartOf(composer.element);
      if (field === undefined) return render(null, within);
      attach();
      render(h(Help, view), within);
      const { left, top } = offsetIn(page, document);
      const box = new DOMRect(field.left + left, field.top + top, field.width, field.height);
      position(within, box, getComputedStyle(composer.element).direction === 'rtl' ? 'rtl' : 'ltr');
    },
    hide: () => render(null, within),
    focus: () => within.querySelector<HTMLElement>('.panel button')?.focus(),
    hasFocus: () => root.activeElement !== null,
    isOurs: (event) => event.target === host,
  };
}

function position(within: HTMLElement, field: DOMRect, direction: 'ltr' | 'rtl'): void {
  const pill = within.querySelector<HTMLElement>('.pill');
  const panel = within.querySelector<HTMLElement>('.panel');
  if (pill === null) return;
  const { offsetWidth: width, offsetHeight: height } = pill;
  const left = direction === 'ltr' ? field.right - width - GAP - 12 : field.left + GAP + 12;
  const top = field.height < ROOM ? field.top - height - GAP : field.bottom - height - GAP;
  moveTo(pill, left, Math.max(GAP, top));
  if (panel === null) return;
  const { clientWidth, clientHeight } = within.ownerDocument.documentElement;
  panel.style.maxInlineSize = `${clientWidth - 16}px`;
  const viewport = {
    width: clientWidth,
    height: Math.max(clientHeight, within.ownerDocument.defaultView?.innerHeight ?? 0),
  };
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  const placed = placeCard(new DOMRect(left, Math.max(GAP, top), width, height), size, viewport, direction);
  moveTo(panel, placed.left, placed.top);
}

function moveTo({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}
