import type { Span } from '#core';
import type { Composer } from './composer.ts';
import { hasFocus, type TextControl, windowOf } from './elements.ts';
import { laterTask } from './timing.ts';

/** A composer over a textarea or a text input. */
export const textControlComposer = (control: TextControl): Composer => ({
  element: control,
  read: () => control.value,
  watch: (changed, signal) => watchValue(control, changed, signal),
  replace: (span, text) => replaceIn(control, span, text),
  caret: () =>
    hasFocus(control) && control.selectionStart === control.selectionEnd
      ? (control.selectionStart ?? undefined)
      : undefined,
  focus: (offset) => {
    control.focus();
    if (offset !== undefined) control.setSelectionRange(offset, offset);
  },
});

/**
 * A value set by a script fires no event of its own; it moves the caret though (`selectionchange`), belongs to a
 * form that is reset, or follows a gesture such as the send that empties the field.
 */
function watchValue(control: TextControl, changed: () => void, signal: AbortSignal): void {
  const document = control.ownerDocument;
  let known = control.value;
  const check = (): void => {
    if (signal.aborted || control.value === known) return;
    known = control.value;
    changed();
  };
  const checkLater = (): void => void setTimeout(check);
  for (const type of ['input', 'change', 'selectionchange', 'focus', 'blur'])
    control.addEventListener(type, check, { signal });
  for (const type of ['reset', 'submit', 'click', 'keyup'])
    document.addEventListener(type, checkLater, {
      signal,
      capture: true,
      passive: true,
    });
}

async function replaceIn(control: TextControl, { start, end }: Span, text: string): Promise<boolean> {
  const before = control.value;
  const expected = before.slice(0, start) + text + before.slice(end);
  if (expected === before) return true;
  if (control.maxLength >= 0 && expected.length > control.maxLength) return false;
  typeOver(control, start, end, text);
  await laterTask();
  if (control.value === expected) return true;
  setNatively(control, expected, text);
  if (control.value === expected) control.setSelectionRange(start + text.length, start + text.length);
  await laterTask();
  if (control.value === expected) return true;
  if (control.value !== before) setNatively(control, before, null);
  return false;
}

/** As if typed: the only way that keeps the browser's undo. */
function typeOver(control: TextControl, start: number, end: number, text: string): void {
  control.focus({ preventScroll: true });
  control.setSelectionRange(start, end);
  if (text === '') control.ownerDocument.execCommand('delete');
  else control.ownerDocument.execCommand('insertText', false, text);
}

/** Past a framework's own `value` property, whose setter makes it think nothing has changed. */
function setNatively(control: TextControl, value: string, data: string | null): void {
  const view = windowOf(control);
  const { prototype } =
    control instanceof view.HTMLTextAreaElement ? view.HTMLTextAreaElement : view.HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(
    new view.InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data,
    }),
  );
}
