import { userEvent } from 'vitest/browser';
import '../../../widget/index.ts';
import { mount, required, untilReady } from './page.ts';

export const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';

/** A chat with a tag before its field. */
export interface Chat {
  readonly tag: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly sent: string[];
  readonly card: () => HTMLElement;
  /** The quiet line beside the field. */
  readonly line: () => HTMLElement;
  isOpen(): boolean;
  say(text: string): Promise<void>;
  choose(part: 'edit' | 'take-out' | 'send'): void;
}

/** A chat that sends on Enter, with the tag before it. */
export async function chatWith(attributes = ''): Promise<Chat> {
  mount(
    `<main style="padding-top: 400px"><civility-nudge ${attributes}></civility-nudge><textarea></textarea></main>`,
    HTMLElement,
  );
  const field = required(document.querySelector('textarea'));
  const tag = required(document.querySelector('civility-nudge'));
  const sent: string[] = [];
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    sent.push(field.value);
    field.value = '';
  });
  const card = (): HTMLElement => required(tag.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]'));
  await untilReady();
  const line = (): HTMLElement => required(tag.shadowRoot?.querySelector<HTMLElement>('.line'));
  return {
    tag,
    line,
    field,
    sent,
    card,
    isOpen: () => card().checkVisibility(),
    say: async (text) => {
      field.value = text;
      field.focus();
      await userEvent.keyboard('{Enter}');
    },
    choose: (part) => required(card().querySelector<HTMLElement>(`.${part}`)).click(),
  };
}
