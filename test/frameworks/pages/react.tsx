import 'otherend';
import 'otherend/react';
import type { CivilityNudge } from 'otherend';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createRecord, root } from './chat.ts';

const record = createRecord();

function Chat() {
  const [draft, setDraft] = useState('');
  const [answeredBy, setAnsweredBy] = useState<'human' | 'bot'>('human');
  const tag = useRef<CivilityNudge>(null);
  useEffect(() => {
    const life = new AbortController();
    tag.current?.addEventListener('civility-nudge:shown', ({ detail }) => record.told.push(detail.label), {
      signal: life.signal,
    });
    return () => life.abort();
  }, []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        record.sent.push(draft);
        setDraft('');
      }}
    >
      <textarea
        aria-label="Message"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <button type="submit">Send</button>
      <button type="button" onClick={() => setAnsweredBy('bot')}>
        Bot
      </button>
      <civility-nudge ref={tag} answered-by={answeredBy} />
    </form>
  );
}

function Page() {
  const [open, setOpen] = useState(true);
  return (
    <>
      {open && <Chat />}
      <button type="button" onClick={() => setOpen(!open)}>
        Toggle
      </button>
    </>
  );
}

createRoot(root()).render(<Page />);
