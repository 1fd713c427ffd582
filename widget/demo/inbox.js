import { bubbleOf, nameOf, newId, openPost } from './messages.js';

const post = openPost();
const list = document.querySelector('#conversations');
const thread = document.querySelector('#thread');
const title = document.querySelector('#thread-title');
const form = document.querySelector('#reply-form');
const field = document.querySelector('#reply');
const main = document.querySelector('main');
let open = new URLSearchParams(location.search).get('conversation') ?? '';
let shown = '';

/** Conversations, the one with the latest message first. */
function conversations() {
  const byId = new Map();
  for (const message of post.read()) {
    const known = byId.get(message.conversation) ?? [];
    byId.set(message.conversation, [...known, message]);
  }
  return [...byId].sort(([, a], [, b]) => b.at(-1).at - a.at(-1).at);
}

function render() {
  const all = conversations();
  if (!all.some(([id]) => id === open)) open = all[0]?.[0] ?? '';
  main.dataset.empty = String(all.length === 0);
  list.replaceChildren(...all.map(([id, messages]) => entryOf(id, messages)));
  renderThread(all.find(([id]) => id === open)?.[1] ?? []);
}

function entryOf(id, messages) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'entry';
  if (id === open) button.setAttribute('aria-current', 'true');
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = nameOf(id);
  const last = document.createElement('span');
  last.className = 'last';
  last.textContent = messages.at(-1).text;
  button.append(name, last);
  button.addEventListener('click', () => {
    open = id;
    render();
    list.querySelector('[aria-current]')?.focus();
  });
  item.append(button);
  return item;
}

/** Another conversation starts anew; the same one only grows, so that a screen reader hears only what is new. */
function renderThread(messages) {
  title.textContent = open === '' ? 'No conversation yet' : nameOf(open);
  if (shown !== open) thread.replaceChildren();
  shown = open;
  const known = new Set([...thread.children].map((child) => child.dataset.id));
  for (const message of messages) {
    if (known.has(message.id)) continue;
    const bubble = bubbleOf(message, message.from === 'customer' ? nameOf(open) : 'Maya (you)');
    bubble.dataset.id = message.id;
    thread.append(bubble);
  }
  const left = new Set(messages.map(({ id }) => id));
  for (const child of [...thread.children]) if (!left.has(child.dataset.id)) child.remove();
  thread.scrollTop = thread.scrollHeight;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value;
  if (text.trim() === '' || open === '') return;
  post.send({ id: newId(), conversation: open, from: 'agent', text, at: Date.now() });
  field.value = '';
  render();
  field.focus();
});

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit();
});

document.querySelector('#clear').addEventListener('click', () => {
  post.clear();
  render();
});

post.watch(render);
render();
