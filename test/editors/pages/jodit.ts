import { Jodit } from 'jodit';
import 'jodit/es2021/jodit.min.css';
import { put, show, textOfMarkup } from '../show.ts';

void show({
  field: '.jodit-wysiwyg',
  mount: (root) => {
    const editor = Jodit.make(put(root, 'textarea'));
    return { text: () => textOfMarkup(editor.value) };
  },
});
