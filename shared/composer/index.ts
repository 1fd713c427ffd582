import type { Composer } from './composer.ts';
import { editableComposer } from './editable/editable.ts';
import { editingHostOf, isWritableControl } from './elements.ts';
import { textControlComposer } from './text-control.ts';

export { visiblePartOf } from './clip.ts';
export type { Composer } from './composer.ts';
export { composedTargetOf, isElement, isShadow, windowOf } from './elements.ts';
export { foreignSpans, ownWords } from './foreign.ts';
export {
  deepActiveElement,
  documentsAround,
  frameDocumentOf,
  framesAround,
  offsetIn,
  pageAround,
} from './frames.ts';
export { rectsOf } from './rects.ts';

/** The composer that the element is or stands in; undefined when nobody can write a draft there. */
export function composerOf(element: Element): Composer | undefined {
  if (isWritableControl(element)) return textControlComposer(element);
  const host = editingHostOf(element);
  return host === undefined ? undefined : editableComposer(host);
}

/** Whether the element is, or stands in, a field that can hold a draft. */
export const isComposerElement = (element: Element): boolean =>
  isWritableControl(element) || editingHostOf(element) !== undefined;
