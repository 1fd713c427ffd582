import { documentsAround } from '#composer';
import type { Helpdesk } from './helpdesk.ts';

/** Screens whose text goes to the customer; every other one writes for colleagues. */
const REPLIES = /^AgentTicket(?:Compose|Email|EmailOutbound|EmailResend|Forward)$/u;

/**
 * Znuny, OTOBO and OTRS: a window for each reply or note. Sure of the plain field and of the screens, whose names are
 * from their public sources; the rich field is CKEditor 4 in a frame, in newer versions CKEditor 5.
 */
export const znuny: Helpdesk = {
  id: 'znuny',
  name: 'Znuny, OTOBO',
  matches: ({ pathname, searchParams }) =>
    /\/index\.pl$/u.test(pathname) && (searchParams.get('Action') ?? '').startsWith('AgentTicket'),
  composer: 'textarea#RichText, .RichTextField .ck-editor__editable, body.cke_editable',
  kindOf: ({ ownerDocument }) => (REPLIES.test(screenOf(ownerDocument)) ? 'reply' : 'note'),
};

/** As the form around the field says it; a rich field in a frame has it around the frame. */
function screenOf(document: Document): string {
  const named = documentsAround(document).map((around) => around.querySelector('form input[name="Action"]'));
  return named.find((found) => found !== null)?.getAttribute('value') ?? '';
}
