/** An editor on a page of its own. */
export interface Editor {
  /** CSS selector of what is written in, and of the frame that it stands in, where it has one. */
  readonly field: string;
  readonly frame?: string;
  /** The keys that do again what was undone, where they are not Ctrl+Y. */
  readonly redo?: string;
  /** Shows the editor, empty. */
  mount(root: HTMLElement): Mounted | Promise<Mounted>;
}

/** What a shown editor can be asked. */
export interface Mounted {
  /** The text of the editor's own model, which its site would send; line ends as `\n`. */
  text(): string;
}

/** Shows an editor; the tests find it in `window.editor`. */
export async function show({ mount, ...where }: Editor): Promise<void> {
  const root = document.createElement('main');
  root.style.cssText = 'padding: 140px 20px 20px; inline-size: 640px';
  document.body.append(root);
  Object.assign(window, { editor: { ...where, ...(await mount(root)) } });
}

/** An element in the root. */
export function put<Tag extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  root.append(element);
  return element;
}

/** The text as it is shown, line breaks between blocks. */
export const shownText = (element: HTMLElement): string => String(Reflect.get(element, 'innerText'));

/** The text of markup, as an editor's site would read it. */
export function textOfMarkup(html: string): string {
  const made = new DOMParser().parseFromString(html.replace(/<\/p>\s*<p/gu, '</p>\n<p'), 'text/html');
  return (made.body.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '').trim();
}
