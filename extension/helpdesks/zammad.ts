import type { Helpdesk } from './helpdesk.ts';

/** Zammad's desktop view; a ticket is a fragment of the address. Sure: class names from its public source. */
export const zammad: Helpdesk = {
  id: 'zammad',
  name: 'Zammad',
  matches: ({ hash }) => /^#ticket\/(?:zoom|create)\//u.test(hash),
  composer: '.articleNewEdit-body[contenteditable], .article-add [data-name="body"]',
  kindOf: (element) => (element.closest('.article-add.is-internal') === null ? 'reply' : 'note'),
  customerMessages: '.ticket-article-item.customer .richtext-content',
};
