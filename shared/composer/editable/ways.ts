import { windowOf } from '../elements.ts';

/** One way to put text over what is selected. */
export type Way = (host: HTMLElement, text: string) => void;

/** The ways worth trying in this field, best first. */
export function waysFor(host: HTMLElement): readonly Way[] {
  if (host.matches('.cke_editable')) return [paste, typeOver];
  if (host.matches('trix-editor')) return [announce('insertText'), typeOver];
  return [announce('insertReplacementText'), typeOver];
}

/** Editors with a model of their own (CKEditor 5, Lexical, Slate, Quill) take this event and cancel it. */
const announce =
  (inputType: string): Way =>
  (host, text) => {
    const view = windowOf(host);
    const range = host.ownerDocument.getSelection()?.rangeCount
      ? host.ownerDocument.getSelection()?.getRangeAt(0)
      : undefined;
    const init: InputEventInit = {
      // Taking words out is a deletion to an editor, not an empty insertion.
      inputType: text === '' ? 'deleteContentBackward' : inputType,
      data: inputType === 'insertText' && text !== '' ? text : null,
      dataTransfer: text === '' ? null : transferOf(view, text),
      targetRanges: range ? [new view.StaticRange(range)] : [],
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    host.dispatchEvent(new view.InputEvent('beforeinput', init));
  };

const paste: Way = (host, text) => {
  const view = windowOf(host);
  host.dispatchEvent(
    new view.ClipboardEvent('paste', {
      clipboardData: transferOf(view, text),
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
};

function transferOf(view: Window & typeof globalThis, text: string): DataTransfer {
  const transfer = new view.DataTransfer();
  transfer.setData('text/plain', text);
  return transfer;
}

/**
 * The browser's own typing. TinyMCE and Summernote take their snapshot for undo on mouse events and look at the
 * content again on `input`.
 */
const typeOver: Way = (host, text) => {
  const view = windowOf(host);
  const document = host.ownerDocument;
  for (const type of ['mousedown', 'mouseup'])
    host.dispatchEvent(
      new view.MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  if (text === '') document.execCommand('delete');
  else typeLines(document, text);
  host.dispatchEvent(
    new view.InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
    }),
  );
};

function typeLines(document: Document, text: string): void {
  document.execCommand('insertText', false, text);
}
