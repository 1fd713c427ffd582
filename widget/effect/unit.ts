import { hashOf } from './hash.ts';

/** Where the visit is remembered; a browser may refuse it. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'civility-nudge:visit';
const HEX = 16;
/** Where storage is refused: one for the page. */
let ofPage: string | undefined;

/**
 * What is assigned to an arm, by a hash that tells nothing of it: the conversation, where the site names it (then
 * nothing is stored), else this visit.
 */
export function unitOf(conversation: string | null, storage: () => Store, random: () => string): string {
  if (conversation !== null && conversation !== '') return `c${hashOf(conversation).toString(HEX)}`;
  return `v${hashOf(visitOf(storage, random)).toString(HEX)}`;
}

function visitOf(storage: () => Store, random: () => string): string {
  ofPage ??= random();
  try {
    const known = storage().getItem(KEY);
    if (known !== null) return known;
    storage().setItem(KEY, ofPage);
  } catch {
    // Refused: then this page is the visit.
  }
  return ofPage;
}
