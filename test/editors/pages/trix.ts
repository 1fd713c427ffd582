import 'trix';
import 'trix/dist/trix.css';
import { put, show } from '../show.ts';

void show({
  field: 'trix-editor',
  redo: 'Control+Shift+z',
  mount: async (root) => {
    const field = put(root, 'trix-editor' as 'div');
    await new Promise((ready) => field.addEventListener('trix-initialize', ready, { once: true }));
    return { text: () => String(Reflect.get(field, 'editor').getDocument()).trimEnd() };
  },
});
