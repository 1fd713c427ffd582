import { windowOf } from '../elements.ts';

/** A run of the draft that stands, unit by unit, at a place in the document. */
export interface Piece {
  /** Offset in the draft. */
  readonly start: number;
  readonly length: number;
  /** A text node, or the `br` of an empty line. */
  readonly node: Node;
  /** Offset in the text node. */
  readonly from: number;
}

/** The draft of a rich field and where each part of it stands. */
export interface TextMap {
  readonly text: string;
  /** Ordered by start. */
  readonly pieces: readonly Piece[];
}

/** Reads the field as lines: one for each block, and one more after each `br` that is not a block's last thing. */
export function mapText(host: HTMLElement): TextMap {
  const reader = createReader(windowOf(host));
  reader.visitChildren(host);
  return reader.result();
}

interface Reader {
  visitChildren(element: Element): void;
  result(): TextMap;
}

function createReader(view: Window & typeof globalThis): Reader {
  const pieces: Piece[] = [];
  let text = '';
  let lineHasContent = false;
  let blockBreak = false;
  let lineBreak = false;

  const openLine = (): void => {
    if (blockBreak || lineBreak) text += '\n';
    blockBreak = false;
    lineBreak = false;
    lineHasContent = true;
  };
  const closeBlock = (): void => {
    if (lineHasContent) blockBreak = true;
    // A br that ends its block only keeps the last line open; it is no line of its own.
    lineBreak = false;
    lineHasContent = false;
  };
  const visitText = (node: Text): void => {
    for (const { from, length, shown } of runsOf(node, view)) {
      const startsLine = !lineHasContent || lineBreak;
      if (shown === ' ' && startsLine && length > 0 && isCollapsed(node, view)) continue;
      openLine();
      pieces.push({ start: text.length, length: shown.length, node, from });
      text += shown;
    }
  };
  const visit = (node: Node): void => {
    if (node instanceof view.Text) visitText(node);
    else if (node instanceof view.HTMLBRElement) {
      openLine();
      pieces.push({ start: text.length, length: 0, node, from: 0 });
      lineBreak = true;
    } else if (node instanceof view.Element) visitElement(node);
  };
  const visitElement = (element: Element): void => {
    const { display } = view.getComputedStyle(element);
    if (display === 'none' || isPlaceholder(element)) return;
    const isBlock = !display.startsWith('inline') && display !== 'contents';
    if (isBlock) closeBlock();
    visitChildren(element);
    if (isBlock) closeBlock();
  };
  const visitChildren = (element: Element): void => {
    for (const child of element.childNodes) visit(child);
  };
  return { visitChildren, result: () => ({ text, pieces }) };
}

/** What editors show in an empty field stands in the document, but is not the draft. */
const isPlaceholder = (element: Element): boolean =>
  element.matches('[contenteditable="false"]') &&
  (/placeholder/iu.test(element.getAttribute('class') ?? '') ||
    element.getAttributeNames().some((name) => name.includes('placeholder')));

interface Run {
  readonly from: number;
  /** In the text node. */
  readonly length: number;
  readonly shown: string;
}

/** Marks that editors keep in a field to hold the caret; nobody sees them. */
const FILLERS = /[\uFEFF\u200B]+/gu;
const COLLAPSING = /[ \t\r\n]+/gu;

/** The node's text as shown: fillers left out and, where the page's style collapses it, white space as one space. */
function runsOf(node: Text, view: Window & typeof globalThis): Run[] {
  const runs: Run[] = [];
  const { data } = node;
  const gaps = [...data.matchAll(FILLERS)].map(({ index, 0: { length } }) => ({
    index,
    length,
    shown: '',
  }));
  const spaces = isCollapsed(node, view)
    ? [...data.matchAll(COLLAPSING)].map(({ index, 0: { length } }) => ({
        index,
        length,
        shown: ' ',
      }))
    : [];
  let at = 0;
  for (const { index, length, shown } of [...gaps, ...spaces].sort((a, b) => a.index - b.index)) {
    if (index > at) runs.push(plainRun(data, at, index));
    if (shown !== '') runs.push({ from: index, length, shown });
    at = index + length;
  }
  if (at < data.length) runs.push(plainRun(data, at, data.length));
  return runs;
}

/** Browsers write a typed space as a no-break space where it would collapse. */
const plainRun = (data: string, from: number, until: number): Run => ({
  from,
  length: until - from,
  shown: data.slice(from, until).replaceAll('\u00A0', ' '),
});

function isCollapsed(node: Text, view: Window & typeof globalThis): boolean {
  const parent = node.parentElement;
  return parent === null || !/^(?:pre|break-spaces)/u.test(view.getComputedStyle(parent).whiteSpace);
}
