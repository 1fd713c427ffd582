import { type Composer, windowOf } from '#composer';
import type { Copy } from '#copy';
import type { HeldSend } from '../gate/listen.ts';
import { report } from '../report.ts';
import type { Card } from './card.ts';
import { createListen } from './listen-to-team.ts';
import type { Finding, Nudge } from './nudge.ts';
import { type Choices, nudgeView, previewView } from './views.ts';

/** How a question ends. */
export type Choice = 'edited' | 'taken-out' | 'sent-as-is' | 'fine';

/** What asking the customer needs. */
export interface AskingParts {
  readonly held: HeldSend<Finding>;
  readonly nudge: Nudge;
  readonly copy: Copy;
  readonly locale: string;
  readonly card: Card;
  /** The composer as it is now: a chat may have made a new one since. */
  readonly composerNow: () => Composer | undefined;
  readonly ended: (how: Choice) => void;
  readonly sendNow: (composer: Composer) => void;
}

/** One question to the customer, from the held send to the choice. */
export interface Asking {
  readonly draft: string;
  /** Whether the shorter message is being written; what stands in the field must not go out now. */
  isChanging(): boolean;
  /** Ends because the customer goes on writing: the caret stays where it was. */
  goOn(): void;
  /** Ends without a choice in the card: the customer has sent again, or the tag has left the page. */
  leave(how?: 'sent-as-is'): void;
}

/** Shows the nudge for a held send. Throws when it cannot be shown; then nothing has changed. */
export function ask(parts: AskingParts): Asking {
  const { held, nudge, copy, card } = parts;
  const life = new AbortController();
  let changing = false;

  const end = (how: Choice): void => {
    if (life.signal.aborted) return;
    close();
    parts.ended(how);
  };
  const close = (): void => {
    life.abort();
    card.close();
  };
  const edit = (): void => {
    const composer = parts.composerNow();
    end('edited');
    composer?.focus(held.finding.test ? undefined : held.finding.cues[0]?.end);
  };
  const send = (how: Choice): void => {
    const composer = parts.composerNow();
    end(how);
    card.announce(copy['status.sent']);
    if (composer !== undefined) parts.sendNow(composer);
  };
  const choices: Choices = {
    edit,
    takeOut: () => {
      if (nudge.without === undefined) return;
      card.swap(previewView(nudge.without, copy, choices));
    },
    back: () => card.swap(nudgeView(nudge, copy, choices)),
    use: () => {
      life.abort();
      changing = true;
      takeOut(parts).catch((error) => report('the message was left as it is', error));
    },
    sendAsIs: () => send('sent-as-is'),
    fine: () => send('fine'),
    listen: createListen(nudge.team.voice, life.signal),
  };
  const changed = (composer: Composer): void => {
    const draft = composer.read();
    if (life.signal.aborted || draft === held.draft) return;
    const hadFocus = card.hasFocus();
    // While the customer is in the card nobody deletes: the chat has emptied its field, as some do for each answer.
    if (hadFocus && draft === '' && !restored) {
      restored = true;
      restore(composer).catch((error) => report('the message could not be written back', error));
      return;
    }
    end('edited');
    if (hadFocus) composer.focus();
  };
  let restored = false;
  const restore = async (composer: Composer): Promise<void> => {
    const written = await composer.replace({ start: 0, end: 0 }, held.draft);
    if (life.signal.aborted) return;
    if (written) card.focus();
    else end('edited');
  };
  const show = (composer: Composer): void => {
    const gone = (): void => {
      const next = parts.composerNow();
      if (next === undefined || next.element === composer.element) end('edited');
      else {
        show(next);
        changed(next);
      }
    };
    card.open(nudgeView(nudge, copy, choices), composer.element, parts.locale, gone);
    composer.watch(() => changed(composer), life.signal);
  };

  try {
    show(held.composer);
  } catch (error) {
    close();
    throw error;
  }
  card.announce(copy['status.held']);
  for (const view of new Set([window, windowOf(held.composer.element)])) {
    const listener = (event: KeyboardEvent): void => editOnEscape(event, edit);
    view.addEventListener('keydown', listener, { capture: true, signal: life.signal });
  }
  return {
    draft: held.draft,
    isChanging: () => changing,
    goOn: () => {
      const composer = parts.composerNow();
      end('edited');
      composer?.focus();
    },
    leave: (how) => (how === undefined ? close() : end(how)),
  };
}

/** Wherever the focus is: a chat that closes on Escape must not take the draft with it. */
function editOnEscape(event: KeyboardEvent, edit: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  edit();
}

/** Writes the shorter message; the card stays until that is done, so that nobody sends the old one meanwhile. */
async function takeOut({ held, nudge, copy, card, ...parts }: AskingParts): Promise<void> {
  const composer = parts.composerNow();
  const without = nudge.without ?? held.draft;
  let taken = false;
  try {
    // A page may have changed the draft without a word: then nothing of it is touched.
    if (composer?.read() === held.draft) {
      taken = await composer.replace({ start: 0, end: held.draft.length }, without);
    }
  } finally {
    card.close();
    composer?.focus(taken ? without.length : undefined);
    card.announce(copy[taken ? 'status.replaced' : 'preview.failed']);
    parts.ended(taken ? 'taken-out' : 'edited');
  }
  if (!taken) report('the field did not take the shorter message', new Error('the draft is as it was'));
}
