import { h, render } from 'preact';
import { type Composer, offsetIn, pageAround, visiblePartOf } from '#composer';
import { placeBeside } from '../hints/card/place-beside.ts';
import { createPlace } from '../look/place.ts';
import styles from './help.css?inline';
import { Help, type HelpView } from './help.tsx';

/** Where the help with a customer is drawn. */
export interface HelpSurface {
  /** The window that it is shown in. */
  readonly view: Window;
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
  return {
    view: page.defaultView ?? window,
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
  pill.style.left = `${left}px`;
  pill.style.top = `${Math.max(GAP, top)}px`;
  if (panel !== null) placeBeside(panel, pill.getBoundingClientRect(), direction);
}
