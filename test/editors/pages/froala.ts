import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.css';
import { put, show, textOfMarkup } from '../show.ts';

void show({
  field: '.fr-element',
  mount: async (root) => {
    const editor = await new Promise<{ html: { get(): string } }>((ready) => {
      const made = new FroalaEditor(put(root, 'div'), {
        attribution: false,
        heightMin: 120,
        events: { initialized: () => ready(made) },
      });
    });
    return { text: () => textOfMarkup(editor.html.get()) };
  },
});
