/** A chat UI on a page of its own. */
export interface Chat {
  /** CSS selectors of the field and of what sends when pressed; open shadow roots are looked into. */
  readonly composer: string;
  readonly send: string;
  /** The words in a control that opens the chat, or what else must be pressed first. */
  readonly opener?: string;
  /** Where Enter breaks the line, and the control alone sends. */
  readonly enterBreaks?: boolean;
  /** Shows the chat; it calls `sent` with what its own handler is given. */
  mount(root: HTMLElement, sent: (text: string) => void): Mounted;
}

/** What a shown chat can do. */
export interface Mounted {
  /** An answer arrives, by the library's own ways: it renders anew around the field. */
  receive(text: string): void;
}

const SENT = 'sent';

/** Shows a chat; the tests find its selectors, and what it has sent, in `window.chat`. */
export function show({ mount, ...where }: Chat): void {
  const root = document.createElement('main');
  document.body.append(root);
  const sent = (text: string): void => sessionStorage.setItem(SENT, JSON.stringify([...read(), text]));
  Object.assign(window, { chat: { ...where, ...mount(root, sent), sent: read } });
}

/** In the session's storage: a form sends by going to another page. */
function read(): readonly unknown[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(SENT) ?? '[]');
  return Array.isArray(stored) ? stored : [];
}
