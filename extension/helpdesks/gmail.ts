import type { Helpdesk } from './helpdesk.ts';

/** Gmail, for teams that answer by plain mail. Fairly sure: what public extensions for it look for, not tried on it. */
export const gmail: Helpdesk = {
  id: 'gmail',
  name: 'Gmail',
  matches: ({ hostname, pathname }) => hostname === 'mail.google.com' && pathname.startsWith('/mail/'),
  composer: '[contenteditable="true"][role="textbox"][g_editable="true"]',
  kindOf: () => 'reply',
};
