import words from './send-words.json';

/** What a control's label says it does. */
export type Reading = 'send' | 'other' | 'unknown';

const LONG_ENOUGH_TO_BEGIN_A_WORD = 4;
const hasOwnWordBreaks = /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u;

/** Reads a label, or an id or class name: "sendBtn", "chat__send-button", "Send message", "送信". */
export function readLabel(label: string): Reading {
  const text = label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  const tokens = text.split(/[^\p{L}\p{M}]+/u);
  // "Send a file" and "send voice message" do not send the draft.
  if (words.other.some((term) => names(term, text, tokens))) return 'other';
  return words.send.some((term) => names(term, text, tokens)) ? 'send' : 'unknown';
}

function names(term: string, text: string, tokens: readonly string[]): boolean {
  if (!hasOwnWordBreaks.test(term)) return text.includes(term);
  return tokens.some(
    (token) => token === term || (term.length >= LONG_ENOUGH_TO_BEGIN_A_WORD && token.startsWith(term)),
  );
}
