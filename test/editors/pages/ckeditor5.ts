import { Bold, ClassicEditor, Essentials, Italic, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { put, show, textOfMarkup } from '../show.ts';

void show({
  field: '.ck-editor__editable',
  mount: async (root) => {
    const editor = await ClassicEditor.create(put(root, 'div'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Bold, Italic],
      toolbar: ['bold', 'italic'],
    });
    return { text: () => textOfMarkup(editor.getData()) };
  },
});
