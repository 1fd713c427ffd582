import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { schema } from 'prosemirror-schema-basic';
import { put, show } from '../show.ts';

void show({
  field: '.ProseMirror',
  mount: (root) => {
    const plugins = [
      history(),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
      keymap(baseKeymap),
    ];
    const view = new EditorView(put(root, 'div'), { state: EditorState.create({ schema, plugins }) });
    return { text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n') };
  },
});
