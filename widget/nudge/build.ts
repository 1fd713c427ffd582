/** Attributes, and what happens on a click. */
export interface Making {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly click?: () => void;
}

/** Makes an element from nodes and plain text: never from markup, so that Trusted Types have nothing to refuse. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, click }: Making,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (click !== undefined) element.addEventListener('click', click);
  element.append(...content);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of one path on a 24 by 24 field, for the eye only. */
export function makeIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    focusable: 'false',
  }))
    icon.setAttribute(name, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  return icon;
}
