import { Editor, EditorState, getDefaultKeyBinding, KeyBindingUtil } from 'draft-js';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

let model = '';
function Field() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  model = state.getCurrentContent().getPlainText('\n');
  return (
    <Editor
      editorState={state}
      onChange={setState}
      keyBindingFn={(event) =>
        KeyBindingUtil.hasCommandModifier(event) && event.key.toLowerCase() === 'y'
          ? 'redo'
          : getDefaultKeyBinding(event)
      }
      handleKeyCommand={(command) => {
        if (command !== 'redo') return 'not-handled';
        setState(EditorState.redo(state));
        return 'handled';
      }}
    />
  );
}

void show({
  field: '.public-DraftEditor-content',
  mount: (root) => {
    flushSync(() => createRoot(root).render(<Field />));
    return { text: () => model };
  },
});
