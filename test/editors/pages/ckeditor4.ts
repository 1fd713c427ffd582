import { put, show, textOfMarkup } from '../show.ts';

/** The script stands in the page: it loads its parts from its own folder. */
declare const CKEDITOR: {
  replace(
    element: HTMLElement,
    config: object,
  ): { getData(): string; on(event: string, call: () => void): void };
};

void show({
  field: 'body.cke_editable',
  frame: 'iframe.cke_wysiwyg_frame',
  mount: async (root) => {
    const editor = CKEDITOR.replace(put(root, 'textarea'), { versionCheck: false });
    await new Promise<void>((ready) => editor.on('instanceReady', ready));
    return { text: () => textOfMarkup(editor.getData()) };
  },
});
