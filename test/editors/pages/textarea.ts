import { put, show } from '../show.ts';

void show({
  field: 'textarea',
  mount: (root) => {
    const field = put(root, 'textarea');
    field.rows = 6;
    field.cols = 60;
    return { text: () => field.value };
  },
});
