import { DeepChat } from 'deep-chat';
import { show } from '../show.ts';

// A contenteditable in a shadow root; the handler is called later.
show({
  composer: '#text-input',
  send: '.input-button-svg, .input-button',
  mount: (root, sent) => {
    const chat = new DeepChat();
    chat.connect = {
      handler: (body, signals) => {
        sent(body.messages.at(-1).text);
        signals.onResponse({ text: 'Let me look.' });
      },
    };
    root.append(chat);
    return { receive: (text) => chat.addMessage({ text, role: 'ai' }) };
  },
});
