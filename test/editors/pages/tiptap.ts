import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { put, show } from '../show.ts';

void show({
  field: '.tiptap',
  mount: (root) => {
    const editor = new Editor({ element: put(root, 'div'), extensions: [StarterKit] });
    return { text: () => editor.getText({ blockSeparator: '\n' }) };
  },
});
