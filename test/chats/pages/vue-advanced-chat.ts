import { register } from 'vue-advanced-chat';
import { show } from '../show.ts';

register();

const ME = { _id: 'me', username: 'Me' };
const MAYA = { _id: 'maya', username: 'Maya' };
const ROOM = { roomId: 'order', roomName: 'Order 4471', avatar: '', users: [ME, MAYA] };

// A textarea in a shadow root; sends on keyup, and the control is an svg.
show({
  composer: '#roomTextarea',
  send: 'svg:has(#vac-icon-send)',
  mount: (root, sent) => {
    const chat = document.createElement('vue-advanced-chat');
    const messages: object[] = [];
    const say = (content: string, senderId: string): void => {
      messages.push({
        _id: String(messages.length),
        content,
        senderId,
        username: senderId,
        timestamp: '10:00',
        date: '1 May',
      });
      Object.assign(chat, { messages: [...messages] });
    };
    Object.assign(chat, {
      height: '500px',
      currentUserId: ME._id,
      rooms: [ROOM],
      roomId: ROOM.roomId,
      roomsLoaded: true,
      messages,
      messagesLoaded: true,
      singleRoom: true,
      showFiles: false,
      showAudio: false,
      showEmojis: false,
    });
    chat.addEventListener('send-message', (event) => {
      if (!(event instanceof CustomEvent)) return;
      sent(event.detail[0].content);
      say(event.detail[0].content, ME._id);
    });
    root.append(chat);
    return { receive: (text) => say(text, MAYA._id) };
  },
});
