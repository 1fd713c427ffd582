import type { Helpdesk } from './helpdesk.ts';
import { isInboxPage } from './inbox-pages.ts';

/** The inbox of the demo (`npm start`). */
export const demoInbox: Helpdesk = {
  id: 'demo-inbox',
  name: 'Demo inbox',
  matches: isInboxPage,
  composer: 'textarea[name="reply"], [contenteditable][data-reply]',
  kindOf: () => 'reply',
  customerMessages: '#thread .bubble.customer .text',
};
