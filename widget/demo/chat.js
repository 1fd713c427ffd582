import { bubbleOf, conversationOfTab, newId, openPost } from './messages.js';

const post = openPost();
const conversation = conversationOfTab();
const form = document.querySelector('#chat-form');
const field = document.querySelector('#message');
const list = document.querySelector('#messages');
const shown = new Set();

/** Adds what is new, so that a screen reader hears only that. */
function render() {
  const messages = post.read().filter((message) => message.conversation === conversation);
  if ([...shown].some((id) => messages.every((message) => message.id !== id))) {
    for (const old of list.querySelectorAll('[data-id]')) old.remove();
    shown.clear();
  }
  for (const message of messages) {
    if (shown.has(message.id)) continue;
    shown.add(message.id);
    const bubble = bubbleOf(message, message.from === 'customer' ? 'You' : 'Maya');
    bubble.dataset.id = message.id;
    list.append(bubble);
  }
  list.scrollTop = list.scrollHeight;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value;
  if (text.trim() === '') return;
  post.send({ id: newId(), conversation, from: 'customer', text, at: Date.now() });
  field.value = '';
  grow();
  render();
});

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

const grow = () => {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
};
field.addEventListener('input', grow);

for (const chip of document.querySelectorAll('[data-say]')) {
  chip.addEventListener('click', () => {
    field.value = chip.dataset.say;
    grow();
    field.focus();
  });
}

post.watch(render);
render();
