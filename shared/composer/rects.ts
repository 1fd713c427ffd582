import type { Span } from '#core';
import { clipTo, innerBoxOf, visibleBoxOf } from './clip.ts';
import type { Composer } from './composer.ts';
import { mapText } from './editable/map.ts';
import { clientRectsOf } from './editable/ranges.ts';
import { isTextControl } from './elements.ts';
import { measureInMirror } from './mirror.ts';

/**
 * Where the span's characters stand, in CSS pixels of the viewport of the composer's own window; empty when it is
 * scrolled out of the field. Apart from the composer: a page that shows no marks does not pay for measuring them.
 */
export function rectsOf({ element }: Composer, span: Span): DOMRect[] {
  const rects = isTextControl(element)
    ? clipTo(innerBoxOf(element), measureInMirror(element, span))
    : clientRectsOf(element.ownerDocument, mapText(element), span);
  return clipTo(visibleBoxOf(element), rects);
}
