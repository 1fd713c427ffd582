import { AiChat, type ChatAdapter } from '@nlux/react';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

// A textarea of React's; it is switched off while the answer comes.
show({
  composer: 'textarea',
  send: 'button',
  mount: (root, sent) => {
    const adapter: ChatAdapter = {
      batchText: async (text) => {
        sent(text);
        return 'Let me look.';
      },
    };
    const app = createRoot(root);
    let height = 400;
    const render = (): void => app.render(<AiChat adapter={adapter} displayOptions={{ height }} />);
    render();
    return {
      receive: () => {
        height += 1;
        render();
      },
    };
  },
});
