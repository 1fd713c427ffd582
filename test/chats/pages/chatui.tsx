import '@chatui/core/dist/index.css';
import Chat, { Bubble, useMessages } from '@chatui/core';
import { createRoot } from 'react-dom/client';
import { type Mounted, show } from '../show.ts';

interface Props {
  readonly sent: (text: string) => void;
  /** Called with what makes an answer appear, which only a component has. */
  readonly ready: (receive: Mounted['receive']) => void;
}

function Order({ sent, ready }: Props) {
  const { messages, appendMsg } = useMessages([]);
  ready((text) => appendMsg({ type: 'text', content: { text } }));
  return (
    <Chat
      navbar={{ title: 'Order 4471' }}
      messages={messages}
      locale="en-US"
      renderMessageContent={({ content }) => <Bubble content={content.text} />}
      onSend={(_, text) => {
        sent(text);
        appendMsg({ type: 'text', content: { text }, position: 'right' });
      }}
    />
  );
}

// A textarea of React's; the send button acts on mousedown and is there only while there is text.
show({
  composer: '.Composer-input',
  send: '.Composer-sendBtn',
  mount: (root, sent) => {
    let receive: Mounted['receive'] = () => undefined;
    const ready: Props['ready'] = (how) => {
      receive = how;
    };
    createRoot(root).render(<Order sent={sent} ready={ready} />);
    return { receive: (text) => receive(text) };
  },
});
