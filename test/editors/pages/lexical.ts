import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { put, show } from '../show.ts';

void show({
  field: '#field',
  mount: (root) => {
    const field = put(root, 'div');
    field.id = 'field';
    field.contentEditable = 'true';
    field.style.minHeight = '100px';
    const editor = createEditor({ namespace: 'reply', onError: (error) => console.error(error) });
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.setRootElement(field);
    return { text: () => editor.getEditorState().read(() => $getRoot().getTextContent()) };
  },
});
