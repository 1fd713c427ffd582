import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { put, show } from '../show.ts';

void show({
  field: '.ql-editor',
  redo: 'Control+Shift+z',
  mount: (root) => {
    const quill = new Quill(put(root, 'div'), { theme: 'snow' });
    return { text: () => quill.getText().trimEnd() };
  },
});
