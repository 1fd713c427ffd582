import type { Composer } from '#composer';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';

/** Longer ones are rather whole documents; no customer's feeling is on their tenth page. */
const LONGEST = 6000;

/** The customer's messages on the page, as far as the helpdesk's file says where they stand; the last one last. */
export const messagesIn = (document: Document, { customerMessages }: Helpdesk): HTMLElement[] =>
  customerMessages === undefined ? [] : [...document.querySelectorAll<HTMLElement>(customerMessages)];

/** The words of a message as they are seen. */
// biome-ignore lint/performance/useDomNodeTextContent: lines are wanted as they are seen
export const wordsOf = (message: HTMLElement): string => message.innerText.trim().slice(0, LONGEST);

/** The customer's last message: as the page shows it, else as the reply quotes it; '' where there is none. */
export function lastMessage(composer: Composer, document: Document, helpdesk: Helpdesk): string {
  const shown = messagesIn(document, helpdesk).at(-1);
  return shown === undefined ? quotedIn(composer) : wordsOf(shown);
}

function quotedIn({ element, read }: Composer): string {
  const quotes = [...element.querySelectorAll<HTMLElement>('blockquote')].map(wordsOf);
  if (quotes.length > 0) return quotes.join('\n').slice(0, LONGEST);
  const lines = read().match(/^ {0,3}>.*$/gmu) ?? [];
  return lines
    .map((line) => line.replace(/^[ >]+/u, ''))
    .join('\n')
    .slice(0, LONGEST);
}
