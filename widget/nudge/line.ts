import { windowOf } from '#composer';
import { make } from './build.ts';
import { keepIn } from './card.ts';
import { followComposer } from './follow.ts';
import { LINE } from './place.ts';
import { hideOnTop, onTop, showOnTop } from './top-layer.ts';

/** What a line says. With `close` it stays until it is pressed, else nothing in it can be pressed. */
export interface Saying {
  readonly text: string;
  readonly link?: { readonly text: string; readonly address: string | undefined };
  /** What the button that closes it is called. */
  readonly close?: string;
}

/** A quiet line beside the field: it takes neither the focus nor the message. */
export interface Line {
  say(saying: Saying, field: HTMLElement, locale: string): void;
  close(): void;
  /** What it says now; undefined where it is closed. */
  says(): Saying | undefined;
}

/** Builds the line, closed, into a shadow root. */
export function createLine(root: ShadowRoot): Line {
  const line = make('div', { attributes: { class: 'line', part: 'line', hidden: '' } });
  onTop(line);
  keepIn(line);
  root.append(line);
  let following = new AbortController();
  let said: Saying | undefined;
  const close = (): void => {
    said = undefined;
    following.abort();
    hideOnTop(line);
  };
  return {
    close,
    says: () => said,
    say: (saying, field, locale) => {
      close();
      following = new AbortController();
      line.lang = locale;
      line.dir = windowOf(field).getComputedStyle(field).direction;
      line.classList.toggle('firm', saying.close !== undefined);
      line.replaceChildren(...lineView(saying, close));
      showOnTop(line);
      said = saying;
      followComposer(line, field, LINE, close, following.signal);
    },
  };
}

/** What stands in the line. */
export const lineView = ({ text, link, close }: Saying, closed: () => void): HTMLElement[] => [
  make('p', {}, text, ...(link === undefined ? [] : [' ', linkOf(link)])),
  ...(close === undefined
    ? []
    : [
        make(
          'button',
          { attributes: { type: 'button', class: 'close', 'aria-label': close }, click: closed },
          '\u2715',
        ),
      ]),
];

const linkOf = ({ text, address }: NonNullable<Saying['link']>): HTMLElement =>
  address === undefined
    ? make('strong', {}, text)
    : make('a', { attributes: { href: address, target: '_blank', rel: 'noopener' } }, text);
