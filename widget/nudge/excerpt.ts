import type { Span } from '#core';

/** A piece of a message; `marked` where the words may hurt. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const LONGEST = 160;
const AROUND = 40;
const ELLIPSIS = '…';

/** A short piece of the draft around the first cue, with all cues in it marked. */
export function composeExcerpt(draft: string, cues: readonly Span[]): ExcerptPart[] {
  const window = windowAround(draft, cues[0] ?? { start: 0, end: 0 });
  const parts: ExcerptPart[] = [];
  const add = (text: string, marked: boolean): void => {
    if (text !== '') parts.push({ text, marked });
  };
  let at = window.start;
  add(window.start > 0 ? ELLIPSIS : '', false);
  for (const cue of cues) {
    const start = Math.max(cue.start, at);
    const end = Math.min(cue.end, window.end);
    if (start >= end) continue;
    add(draft.slice(at, start), false);
    add(draft.slice(start, end), true);
    at = end;
  }
  add(draft.slice(at, window.end).trimEnd(), false);
  add(window.end < draft.length ? ELLIPSIS : '', false);
  return parts;
}

/** What is shown of a long draft, cut at white space where there is some. */
function windowAround(draft: string, cue: Span): Span {
  if (draft.length <= LONGEST) return { start: 0, end: draft.length };
  const from = Math.max(0, cue.start - AROUND);
  const start = from === 0 ? 0 : from + Math.max(0, draft.slice(from, cue.start).search(/\s/u) + 1);
  const until = Math.min(draft.length, Math.max(start + LONGEST, cue.start + 1));
  const lastSpace = draft.slice(start, until).search(/\s\S*$/u);
  const cutAtWord = until < draft.length && start + lastSpace > cue.start;
  return { start, end: wholeCharacter(draft, cutAtWord ? start + lastSpace : until) };
}

/** Never cuts between the two units of one character. */
const wholeCharacter = (draft: string, end: number): number =>
  /[\uD800-\uDBFF]/.test(draft.charAt(end - 1)) ? end - 1 : end;
