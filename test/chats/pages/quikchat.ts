import Quikchat from 'quikchat';
import { show } from '../show.ts';

// No framework: a textarea and a button; Shift+Enter sends too, and is a line break to the widget.
show({
  composer: '.quikchat-input-textbox',
  send: '.quikchat-input-send-btn',
  enterBreaks: true,
  mount: (root, sent) => {
    root.style.height = '400px';
    const chat = new Quikchat(root, (own, text) => {
      sent(text);
      own.messageAddNew(text, 'Me', 'right');
    });
    return { receive: (text) => chat.messageAddNew(text, 'Maya', 'left') };
  },
});
