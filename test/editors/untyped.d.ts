/** Editors that come without types, or whose types do not fit; what the pages use of them. */
declare module 'froala-editor' {
  // biome-ignore lint/style/noDefaultExport: this is how it gives it
  export default class FroalaEditor {
    constructor(element: HTMLElement, options: object);
    readonly html: { get(): string };
  }
}
declare module 'jquery' {
  const $: (element: HTMLElement) => object;
  // biome-ignore lint/style/noDefaultExport: this is how it gives it
  export default $;
}
declare module 'draft-js' {
  import type { ComponentType, KeyboardEvent } from 'react';
  export class EditorState {
    static createEmpty(): EditorState;
    static redo(state: EditorState): EditorState;
    getCurrentContent(): { getPlainText(delimiter: string): string };
  }
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange(state: EditorState): void;
    keyBindingFn(event: KeyboardEvent): string | null;
    handleKeyCommand(command: string): 'handled' | 'not-handled';
  }>;
  export const getDefaultKeyBinding: (event: KeyboardEvent) => string | null;
  export const KeyBindingUtil: { hasCommandModifier(event: KeyboardEvent): boolean };
}
declare module 'trix';
declare module '*.css';
declare module 'summernote/dist/summernote-lite.js';
declare module 'tinymce/*';
