import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  ChatContainer,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
} from '@chatscope/chat-ui-kit-react';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

interface Props {
  readonly messages: readonly string[];
  readonly sent: (text: string) => void;
}

function Chat({ messages, sent }: Props) {
  return (
    <div style={{ height: 400 }}>
      <MainContainer>
        <ChatContainer>
          <MessageList>
            {messages.map((message) => (
              <Message key={message} model={{ message, direction: 'incoming', position: 'single' }} />
            ))}
          </MessageList>
          <MessageInput placeholder="Write here" onSend={(_, text) => sent(text)} />
        </ChatContainer>
      </MainContainer>
    </div>
  );
}

// A contenteditable of React's; sends on keypress.
show({
  composer: '.cs-message-input__content-editor',
  send: '.cs-button--send',
  mount: (root, sent) => {
    const app = createRoot(root);
    const messages: string[] = [];
    const render = (): void => app.render(<Chat messages={[...messages]} sent={sent} />);
    render();
    return {
      receive: (text) => {
        messages.push(text);
        render();
      },
    };
  },
});
