import { documentsAround } from '#composer';
import type { Helpdesk } from './helpdesk.ts';

/** Request Tracker 5, as its Debian package serves it; a web path may come before. Sure: tried on that version. */
export const requestTracker: Helpdesk = {
  id: 'request-tracker',
  name: 'Request Tracker',
  matches: ({ pathname }) => /\/(?:Ticket\/Update\.html|m\/ticket\/reply)$/u.test(pathname),
  // The rich field is CKEditor 4 in a frame; without it the field is a plain one.
  composer: 'body.cke_editable, textarea.messagebox, textarea[name="UpdateContent"]',
  // It may change until the ticket is sent.
  kindOf: ({ ownerDocument }) => (updateTypeIn(ownerDocument) === 'private' ? 'note' : 'reply'),
};

/** What is chosen beside the field or, of a field in a frame, beside that. */
function updateTypeIn(document: Document): unknown {
  const types = documentsAround(document).map((around) => around.querySelector('select[name="UpdateType"]'));
  const type = types.find((found) => found !== null);
  return type && Reflect.get(type, 'value');
}
