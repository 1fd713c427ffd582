import shared from './over-page.css?inline';
import tokens from './tokens.css?inline';

/** One element of ours, out of reach of the page. */
export interface Place {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it into the document. */
  attach(): void;
}

/** Makes such an element with its own styles; it goes when the signal aborts. */
export function createPlace(document: Document, css: string, signal: AbortSignal): Place {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(root, tokens + shared + css);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  // The page's shortcuts are not for those who press keys in here.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return {
    host,
    root,
    attach: () => {
      // Some pages clear the document.
      if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
    },
  };
}

/** A constructed sheet is out of reach of the page's content policy; Firefox lets no extension use one. */
function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    // Of the document's own window: another's sheet would be refused.
    const { CSSStyleSheet: Sheet } = root.ownerDocument.defaultView ?? globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
