import { attach } from 'otherend';
import { createRecord, root } from './chat.ts';

// No framework and no tag in the markup: a script has the field at hand.
const record = createRecord();
const field = document.createElement('textarea');
field.setAttribute('aria-label', 'Message');
const button = (text: string, click: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.textContent = text;
  element.addEventListener('click', click);
  return element;
};
const send = (): void => {
  record.sent.push(field.value);
  field.value = '';
};
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  send();
});
root().append(field, button('Send', send));

let attached = attach(field, { answeredBy: 'human', holdout: 0 });
const listen = (): void =>
  attached.tag.addEventListener('civility-nudge:shown', ({ detail }) => void record.told.push(detail.label));
listen();
root().append(
  button('Bot', () => attached.tag.setAttribute('answered-by', 'bot')),
  button('Toggle', () => {
    attached.detach();
    attached = attach(field);
    listen();
  }),
);
