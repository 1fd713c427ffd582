import { put, show, shownText } from '../show.ts';

void show({
  field: '#host [contenteditable]',
  mount: (root) => {
    const host = put(root, 'div');
    host.id = 'host';
    const shadow = host.attachShadow({ mode: 'open' });
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.style.minHeight = '100px';
    shadow.append(field);
    return { text: () => shownText(field).replaceAll('\u00a0', ' ').trimEnd() };
  },
});
