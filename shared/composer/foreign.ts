import type { Span } from '#core';
import type { Composer } from './composer.ts';
import { mapText } from './editable/map.ts';
import { isTextControl } from './elements.ts';

/** What mail programs and helpdesks put into a reply by themselves: quotes, signatures, words that hold a place. */
const FOREIGN = [
  'blockquote',
  '.gmail_quote',
  '.gmail_attr',
  '.yahoo_quoted',
  '.moz-cite-prefix',
  '.gmail_signature',
  '.moz-signature',
  '[class~="signature"]',
  '[data-signature]',
  '.placeholder',
].join(', ');

/** From here on a plain text is somebody else's, or the same in every mail. */
const REST = /^(?:-- ?|_{10,}|-{2,} ?(?:original message|forwarded message) ?-{2,})$/iu;
const QUOTED_LINE = /^\s{0,3}>/u;
/** What stands over a quote: "On Tue, 3 Nov 2026 at 10:02, Sam wrote:". */
const CITING = /^(?:on|am|le|el|il|op) .{4,120}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef) ?:$/iu;

/** Parts of the draft that are not the writer's own words, ordered; they may overlap. */
export const foreignSpans = ({ element, read }: Composer): Span[] =>
  [...(isTextControl(element) ? [] : markedSpans(element)), ...spansOfLines(read())].sort(
    (a, b) => a.start - b.start,
  );

/** By where the text stands in the document. */
const markedSpans = (host: HTMLElement): Span[] =>
  mapText(host).pieces.flatMap(({ node, start, length }) => {
    const around = node.parentElement?.closest(FOREIGN);
    // A field that itself stands in such an element is written in all the same.
    return around && host.contains(around) && around !== host ? [{ start, end: start + length }] : [];
  });

/** By how lines begin. */
function spansOfLines(draft: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of draft.split('\n')) {
    const end = start + line.length;
    if (REST.test(line)) return [...spans, { start, end: draft.length }];
    if (QUOTED_LINE.test(line) || CITING.test(line.trim())) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** The draft with blanks in place of what is not the writer's own: offsets stay. */
export function ownWords(draft: string, foreign: readonly Span[]): string {
  let own = draft;
  for (const { start, end } of foreign)
    own = own.slice(0, start) + own.slice(start, end).replace(/[^\n]/g, ' ') + own.slice(end);
  return own;
}
