import { createApp, h, reactive, resolveComponent } from 'vue';
import Chat from 'vue3-beautiful-chat/dist/vue3-beautiful-chat.esm.js';
import { show } from '../show.ts';

const COLOURS = {
  header: { bg: '#4e8cff', text: '#ffffff' },
  launcher: { bg: '#4e8cff' },
  messageList: { bg: '#ffffff' },
  sentMessage: { bg: '#4e8cff', text: '#ffffff' },
  receivedMessage: { bg: '#eaeaea', text: '#222222' },
  userInput: { bg: '#f4f7f9', text: '#565867' },
};

// A contenteditable of Vue's; the control is an svg.
show({
  composer: '.sc-user-input--text',
  send: '.sc-user-input--send-icon-wrapper, [aria-label="send icon"], .sc-user-input--button-icon-wrapper',
  mount: (root, sent) => {
    const messages: object[] = reactive([]);
    const app = createApp({
      render: () =>
        h(resolveComponent('BeautifulChat'), {
          participants: [{ id: 'maya', name: 'Maya', imageUrl: '' }],
          messageList: messages,
          isOpen: true,
          open: () => undefined,
          close: () => undefined,
          showEmoji: false,
          showFile: false,
          newMessagesCount: 0,
          colors: COLOURS,
          onMessageWasSent: (message: { readonly data: { readonly text: string } }) => {
            sent(message.data.text);
            messages.push(message);
          },
        }),
    });
    app.use(Chat).mount(root);
    return { receive: (text) => messages.push({ author: 'maya', type: 'text', data: { text } }) };
  },
});
