import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, type Editor, Node } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { Editable, type ReactEditor, Slate, withReact } from 'slate-react';
import { show } from '../show.ts';

const EMPTY: Descendant[] = [{ children: [{ text: '' }] }];
const editor: Editor & ReactEditor & HistoryEditor = withHistory(withReact(createEditor()));

function Field() {
  const [initial] = useState(EMPTY);
  return (
    <Slate editor={editor} initialValue={initial}>
      <Editable
        id="field"
        style={{ minHeight: 100 }}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          const key = event.key.toLowerCase();
          if (key === 'z' && !event.shiftKey) editor.undo();
          else if (key === 'y' || (key === 'z' && event.shiftKey)) editor.redo();
          else return;
          event.preventDefault();
        }}
      />
    </Slate>
  );
}

void show({
  field: '#field',
  mount: (root) => {
    flushSync(() => createRoot(root).render(<Field />));
    return { text: () => editor.children.map((node) => Node.string(node)).join('\n') };
  },
});
