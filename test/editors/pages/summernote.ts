import $ from 'jquery';
import { put, show, textOfMarkup } from '../show.ts';
import 'summernote/dist/summernote-lite.css';

void show({
  field: '.note-editable',
  mount: async (root) => {
    Object.assign(window, { $, jQuery: $ });
    await import('summernote/dist/summernote-lite.js');
    const place = put(root, 'div');
    const note = Reflect.get($(place), 'summernote').bind($(place));
    note({ height: 160 });
    return { text: () => textOfMarkup(String(note('code'))) };
  },
});
