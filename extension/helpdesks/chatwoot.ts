import type { Helpdesk } from './helpdesk.ts';

/** Chatwoot's dashboard. Sure: class names from its public source. */
export const chatwoot: Helpdesk = {
  id: 'chatwoot',
  name: 'Chatwoot',
  matches: ({ pathname }) => /\/app\/accounts\/\d+\/(?:.+\/)?conversations\//u.test(pathname),
  composer: '.reply-box .ProseMirror, .reply-box textarea',
  kindOf: (element) => (element.closest('.reply-box.is-private') === null ? 'reply' : 'note'),
};
