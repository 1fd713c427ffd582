/** Multiplier of the 32-bit FNV-1a hash (Fowler, Noll, Vo). */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a over the UTF-16 units of `text` from `from` up to, not including, `until`; an unsigned 32-bit number. */
export function hashText(text: string, from = 0, until = text.length): number {
  let hash = BASIS | 0;
  for (let at = from; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** Adds one more number to a hash. */
export const hashWith = (hash: number, value: number): number =>
  Math.imul((hash ^ value) + 0x9e3779b9, 0x85ebca6b) ^ (hash >>> 13);

/** Spreads the hash over all its bits (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
