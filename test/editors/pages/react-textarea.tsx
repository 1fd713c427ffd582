import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

let model = '';
function Field() {
  const [draft, setDraft] = useState('');
  model = draft;
  return (
    <textarea
      aria-label="Reply"
      rows={6}
      cols={60}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
    />
  );
}

void show({
  field: 'textarea',
  mount: (root) => {
    flushSync(() => createRoot(root).render(<Field />));
    return { text: () => model };
  },
});
