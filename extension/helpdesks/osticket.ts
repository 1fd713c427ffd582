import type { Helpdesk } from './helpdesk.ts';

/** osTicket's staff panel, whose fields are Redactor where rich text is on. Sure: names from its public source. */
export const osticket: Helpdesk = {
  id: 'osticket',
  name: 'osTicket',
  matches: ({ pathname, searchParams }) => /\/scp\/tickets\.php$/u.test(pathname) && searchParams.has('id'),
  composer: 'textarea#response, textarea#internal_note, form#reply .redactor-in, form#note .redactor-in',
  kindOf: (element) => (element.matches('#internal_note, form#note *') ? 'note' : 'reply'),
  customerMessages: '.thread-entry.message .thread-body',
};
