import { hashOf } from './hash.ts';
import { createMemory, type Store } from './memory.ts';

const KEY = 'civility-nudge:visit';
const HEX = 16;

/**
 * What is assigned to an arm, by a hash that tells nothing of it: the conversation, where the site names it (then
 * nothing is stored), else this visit.
 */
export function unitOf(conversation: string | null, storage: () => Store, random: () => string): string {
  if (conversation !== null && conversation !== '') return `c${hashOf(conversation).toString(HEX)}`;
  return `v${hashOf(visitOf(storage, random)).toString(HEX)}`;
}

function visitOf(storage: () => Store, random: () => string): string {
  const memory = createMemory(storage);
  const known = memory.get(KEY);
  if (known !== null) return known;
  memory.set(KEY, random());
  return memory.get(KEY) ?? '';
}
