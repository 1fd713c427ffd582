import type { Finding } from './finding.ts';

/**
 * Findings after an edit, until the new draft has been judged: those before it stay, those behind it move, and
 * those it touches are gone.
 */
export function shift(findings: readonly Finding[], before: string, after: string): Finding[] {
  const start = commonStart(before, after);
  const end = before.length - commonEnd(before, after, start);
  const moved = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= start) return [finding];
    if (finding.start < end) return [];
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }];
  });
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
