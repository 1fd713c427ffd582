import type { Severity } from '#core';
import { linePath } from './lines.ts';

/** Words to underline: where they stand and how much it matters. */
export interface Mark {
  readonly severity: Severity;
  readonly rects: readonly DOMRect[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the marks, and nothing else, into the layer. */
export function drawMarks(layer: SVGSVGElement, marks: readonly Mark[]): void {
  layer.replaceChildren(
    ...marks.flatMap(({ severity, rects }) =>
      rects.filter(isVisible).map((rect) => {
        const path = layer.ownerDocument.createElementNS(SVG, 'path');
        path.setAttribute('class', `mark ${severity}`);
        path.setAttribute('d', linePath(severity, rect));
        return path;
      }),
    ),
  );
}

/** A layer over the whole viewport that no pointer can touch. */
export function createLayer(document: Document): SVGSVGElement {
  const layer = document.createElementNS(SVG, 'svg');
  layer.setAttribute('class', 'marks');
  layer.setAttribute('aria-hidden', 'true');
  return layer;
}

/** Not the space that hangs at the end of a wrapped line, a stretch by itself in right-to-left text. */
const isVisible = ({ width, height }: DOMRect, _index: number, all: readonly DOMRect[]): boolean =>
  all.length === 1 || width > height * 0.4;
