import type { Helpdesk } from './helpdesk.ts';

/** Roundcube, for teams that answer by plain mail; rich text is TinyMCE in a frame. Sure: names from its public source. */
export const roundcube: Helpdesk = {
  id: 'roundcube',
  name: 'Roundcube',
  matches: ({ searchParams }) =>
    searchParams.get('_task') === 'mail' && searchParams.get('_action') === 'compose',
  composer: 'textarea#composebody, body#tinymce',
  kindOf: () => 'reply',
};
