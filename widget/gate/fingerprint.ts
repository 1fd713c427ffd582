/**
 * A short print of a draft, by which it is known again; the draft itself is not kept.
 * White space around it does not count: Enter may have added a line break before a later event of one press.
 */
export function fingerprintOf(draft: string): string {
  const text = draft.trim();
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  return `${text.length}:${first >>> 0}:${second >>> 0}`;
}
