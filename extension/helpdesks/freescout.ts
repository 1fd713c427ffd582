import type { Helpdesk } from './helpdesk.ts';

/** FreeScout, whose field is Summernote; without it a plain one. Sure: class names from public modules for it. */
export const freescout: Helpdesk = {
  id: 'freescout',
  name: 'FreeScout',
  matches: ({ pathname }) => /\/conversation\/\d+$/u.test(pathname),
  composer: '.conv-block .note-editable, .conv-block textarea[name="body"]',
  // One block for both, which changes its class with what is written.
  kindOf: (element) => (element.closest('.conv-note-block') === null ? 'reply' : 'note'),
  customerMessages: '.thread-type-customer .thread-content',
};
