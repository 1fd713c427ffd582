import type { Span } from '#core';
import { type TextControl, windowOf } from './elements.ts';

/** What decides where a character stands. */
const COPIED = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontVariant',
  'fontFeatureSettings',
  'fontKerning',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'textIndent',
  'tabSize',
  'textTransform',
  'textRendering',
  'direction',
  'unicodeBidi',
  'textAlign',
  'writingMode',
] as const;

/**
 * Where the span's characters stand in the viewport. A text control does not tell, so the text is laid out once
 * more in an element of the same measures, out of the page's sight and reach, and removed again.
 */
export function measureInMirror(control: TextControl, { start, end }: Span): DOMRect[] {
  const document = control.ownerDocument;
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  host.style.cssText =
    'all: initial; position: fixed; inset: 0 auto auto 0; visibility: hidden; pointer-events: none; contain: layout';
  const mirror = buildMirror(control);
  // The zero-width space gives a last, empty line its height.
  const text = document.createTextNode(`${control.value}\u200B`);
  mirror.content.append(text);
  host.attachShadow({ mode: 'closed' }).append(mirror.box);
  document.documentElement.append(host);
  try {
    const range = document.createRange();
    range.setStart(text, Math.min(start, control.value.length));
    range.setEnd(text, Math.min(end, control.value.length));
    return placeOver(control, mirror.box, range.getClientRects());
  } finally {
    host.remove();
  }
}

function buildMirror(control: TextControl): {
  box: HTMLElement;
  content: HTMLElement;
} {
  const view = windowOf(control);
  const style = view.getComputedStyle(control);
  const isSingleLine = control instanceof view.HTMLInputElement;
  const box = control.ownerDocument.createElement('div');
  for (const name of COPIED) box.style[name] = style[name];
  const { width, height } = measureOuter(control, style);
  Object.assign(box.style, {
    boxSizing: 'border-box',
    width: `${width}px`,
    height: `${height}px`,
    borderStyle: 'solid',
    overflow: 'hidden',
    whiteSpace: isSingleLine ? 'pre' : style.whiteSpace === 'pre' ? 'pre' : 'pre-wrap',
    overflowWrap: 'break-word',
  });
  const content = control.ownerDocument.createElement('div');
  box.append(content);
  // A browser centres the one line of an input; the text must not shrink to fit.
  if (isSingleLine) {
    Object.assign(box.style, { display: 'flex', alignItems: 'center' });
    Object.assign(content.style, { flex: '1 0 auto', lineHeight: 'normal' });
  }
  return { box, content };
}

/** Border box without the scrollbars, with the fraction of a pixel that the integer measures drop. */
function measureOuter(control: TextControl, style: CSSStyleDeclaration): { width: number; height: number } {
  const rect = control.getBoundingClientRect();
  const fraction = (exact: number, rounded: number): number =>
    Math.abs(exact - rounded) < 1 ? exact - rounded : 0;
  const sum = (...lengths: string[]): number =>
    lengths.reduce((total, length) => total + Number.parseFloat(length), 0);
  return {
    width:
      control.clientWidth +
      sum(style.borderLeftWidth, style.borderRightWidth) +
      fraction(rect.width, control.offsetWidth),
    height:
      control.clientHeight +
      sum(style.borderTopWidth, style.borderBottomWidth) +
      fraction(rect.height, control.offsetHeight),
  };
}

/** From the mirror to the control: moved, scrolled, and scaled where the page transforms the control. */
function placeOver(control: TextControl, mirror: HTMLElement, rects: DOMRectList): DOMRect[] {
  const own = mirror.getBoundingClientRect();
  const { left, top, width } = control.getBoundingClientRect();
  const scale =
    Math.abs(width - control.offsetWidth) < 1 || control.offsetWidth === 0 ? 1 : width / control.offsetWidth;
  // A scrollbar at the left (right-to-left text) pushes the text without being in the border's width.
  const pushed = control.clientLeft - Number.parseFloat(mirror.style.borderLeftWidth || '0');
  return [...rects].map(
    (rect) =>
      new DOMRect(
        left + scale * (rect.left - own.left + Math.max(0, Math.round(pushed)) - control.scrollLeft),
        top + scale * (rect.top - own.top - control.scrollTop),
        scale * rect.width,
        scale * rect.height,
      ),
  );
}
