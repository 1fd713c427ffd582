import { put, show, shownText } from '../show.ts';

void show({
  field: '#field',
  mount: (root) => {
    const field = put(root, 'div');
    field.id = 'field';
    field.contentEditable = 'true';
    field.style.minHeight = '100px';
    return { text: () => shownText(field).replaceAll('\u00a0', ' ').trimEnd() };
  },
});
