import 'react-chat-widget/lib/styles.css';
import { addResponseMessage, Widget } from 'react-chat-widget';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

// A contenteditable of React's, behind a button that opens the chat.
show({
  opener: '.rcw-launcher',
  composer: '.rcw-input',
  send: '.rcw-send',
  mount: (root, sent) => {
    createRoot(root).render(<Widget handleNewUserMessage={sent} emojis={false} />);
    return { receive: (text) => addResponseMessage(text) };
  },
});
