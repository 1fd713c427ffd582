import type { Span } from '#core';
import type { Piece, TextMap } from './map.ts';

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The document's range for a span of the draft; the whole field's content when the draft is empty. */
export function rangeOf(host: HTMLElement, { text, pieces }: TextMap, { start, end }: Span): Range {
  const range = host.ownerDocument.createRange();
  range.selectNodeContents(host);
  if (start === 0 && end >= text.length && text !== '') return trimToPieces(range, pieces);
  const startPoint = pointAt(pieces, start, 'after');
  const endPoint = start === end ? startPoint : pointAt(pieces, end, 'before');
  if (startPoint) range.setStart(startPoint.node, startPoint.offset);
  if (endPoint) range.setEnd(endPoint.node, endPoint.offset);
  return range;
}

/** From the first to the last thing shown, so that the editor's own blocks stay. */
function trimToPieces(range: Range, pieces: readonly Piece[]): Range {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first && last) {
    const from = pointIn(first, 0);
    const until = pointIn(last, last.length);
    range.setStart(from.node, from.offset);
    range.setEnd(until.node, until.offset);
  }
  return range;
}

/** At the edge of two runs, `after` takes the later one's beginning and `before` the earlier one's end. */
function pointAt(pieces: readonly Piece[], offset: number, side: 'after' | 'before'): Point | undefined {
  const touching = pieces.filter(({ start, length }) => start <= offset && offset <= start + length);
  const piece = side === 'after' ? touching.at(-1) : touching[0];
  return piece && pointIn(piece, offset - piece.start);
}

function pointIn({ node, from }: Piece, offset: number): Point {
  if (node.nodeType === node.TEXT_NODE) return { node, offset: from + offset };
  const parent = node.parentNode;
  if (parent === null) return { node, offset: 0 };
  const siblings: readonly Node[] = [...parent.childNodes];
  return { node: parent, offset: siblings.indexOf(node) };
}

/** The draft's offset of a place in the document. */
export function offsetOf({ pieces, text }: TextMap, node: Node, offset: number): number {
  const inside = pieces.find(
    (piece) => piece.node === node && piece.from <= offset && offset <= piece.from + piece.length,
  );
  if (inside && node.nodeType === node.TEXT_NODE) return inside.start + offset - inside.from;
  const child = node.childNodes[offset];
  for (const piece of pieces) {
    const { node: other } = piece;
    const isAtOrAfter =
      child === undefined
        ? !node.contains(other) && follows(node, other)
        : other === child || child.contains(other) || follows(child, other);
    if (isAtOrAfter) return piece.start;
  }
  return text.length;
}

const follows = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Rectangles of the span's characters, run by run: a range over elements would give their boxes too. */
export function clientRectsOf(document: Document, { pieces }: TextMap, span: Span): DOMRect[] {
  const rects = pieces.flatMap(({ node, start, length, from }) => {
    const first = Math.max(span.start, start);
    const last = Math.min(span.end, start + length);
    if (last <= first) return [];
    const range = document.createRange();
    range.setStart(node, from + first - start);
    range.setEnd(node, from + last - start);
    return [...range.getClientRects()];
  });
  return joinNeighbours(rects.filter(({ width }) => width > 0));
}

/** One rectangle for what stands together on a line, however many runs it is made of. */
function joinNeighbours(rects: readonly DOMRect[]): DOMRect[] {
  const joined: DOMRect[] = [];
  for (const rect of rects) {
    const last = joined.at(-1);
    if (last === undefined || !isNeighbour(last, rect)) {
      joined.push(rect);
      continue;
    }
    const left = Math.min(last.left, rect.left);
    const top = Math.min(last.top, rect.top);
    const right = Math.max(last.right, rect.right);
    const bottom = Math.max(last.bottom, rect.bottom);
    joined[joined.length - 1] = new DOMRect(left, top, right - left, bottom - top);
  }
  return joined;
}

const isNeighbour = (a: DOMRect, b: DOMRect): boolean =>
  Math.abs(a.top - b.top) < 2 &&
  Math.abs(a.bottom - b.bottom) < 2 &&
  b.left <= a.right + 1 &&
  a.left <= b.right + 1;
