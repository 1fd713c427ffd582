import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { put, show, textOfMarkup } from '../show.ts';

void show({
  field: 'body#tinymce',
  frame: 'iframe.tox-edit-area__iframe',
  mount: async (root) => {
    const [editor] = await tinymce.init({ target: put(root, 'textarea'), license_key: 'gpl', height: 300 });
    if (editor === undefined) throw new Error('TinyMCE did not start');
    return { text: () => textOfMarkup(editor.getContent()) };
  },
});
