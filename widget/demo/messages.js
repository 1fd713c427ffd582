/**
 * The demo's post: each message is one entry of the browser's storage, so that two tabs never overwrite each other.
 * Both pages read it; a channel and the storage event say when to read again.
 */

const PREFIX = 'larkspur-finch:message:';
const CHANNEL = 'larkspur-finch';

/**
 * @typedef {{ id: string, conversation: string, from: 'customer' | 'agent', text: string, at: number }} Message
 */

/** @param {Storage} storage @param {BroadcastChannel} channel */
export function createPost(storage, channel) {
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    );
  return {
    /** All messages, oldest first. @returns {Message[]} */
    read: () =>
      keys()
        .map((key) => JSON.parse(storage.getItem(key) ?? 'null'))
        .filter((message) => message !== null)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    /** @param {Message} message */
    send: (message) => {
      storage.setItem(PREFIX + message.id, JSON.stringify(message));
      channel.postMessage('changed');
    },
    clear: () => {
      for (const key of keys()) storage.removeItem(key);
      channel.postMessage('changed');
    },
    /** @param {() => void} changed */
    watch: (changed) => {
      channel.addEventListener('message', changed);
      window.addEventListener('storage', changed);
    },
  };
}

export const openPost = () => createPost(localStorage, new BroadcastChannel(CHANNEL));

const CONVERSATION = 'larkspur-finch:conversation';

/** This tab's conversation: it survives a reload, and another tab is another customer. */
export function conversationOfTab(storage = sessionStorage) {
  const known = storage.getItem(CONVERSATION);
  if (known !== null) return known;
  const made = newId();
  storage.setItem(CONVERSATION, made);
  return made;
}

/** `randomUUID` needs a secure page; a demo on a plain address has none. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** A made-up customer's name, always the same for one conversation. @param {string} conversation */
export function nameOf(conversation) {
  const names = [
    'Robin Ashe',
    'Ines Moreau',
    'Sam Okafor',
    'Noor Haddad',
    'Tomasz Lis',
    'Mei Tan',
    'Ada Lindqvist',
    'Joel Reyes',
  ];
  return names[Number.parseInt(conversation.slice(0, 2), 16) % names.length] ?? 'A customer';
}

/** @param {number} at */
export const timeOf = (at) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** One message as an element; its text stays text. @param {Message} message @param {string} author */
export function bubbleOf(message, author) {
  const item = document.createElement('div');
  item.className = `bubble ${message.from}`;
  const meta = document.createElement('p');
  meta.className = 'meta';
  meta.textContent = `${author} · ${timeOf(message.at)}`;
  const text = document.createElement('p');
  text.className = 'text';
  text.dir = 'auto';
  text.textContent = message.text;
  item.append(meta, text);
  return item;
}
