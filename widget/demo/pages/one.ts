/** The page's element of this kind. Throws where it has none. */
export function one<T extends Element>(selector: string, type: { new (): T }): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`the page has no ${selector}`);
}
