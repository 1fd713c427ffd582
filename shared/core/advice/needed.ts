import type { Token } from '../text/tokenise.ts';
import { PERHAPS_REQUESTS, QUESTIONS, REQUESTS } from './grammar.ts';

const CAPITAL = /^\p{Lu}/u;

/** "c0mplete" is a disguise, "jd0044" a reference. */
const isFigure = ({ kind, text }: Token): boolean =>
  kind === 'number' || kind === 'address' || (kind === 'word' && /\p{N}{2}/u.test(text));

/** Order numbers, amounts, dates, addresses: what stands nowhere else in the draft must not get lost. */
export const figuresOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(isFigure).map(({ text }) => text);

/** Whether the words ask for something in so many words. */
export const asksFor = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => REQUESTS.has(text));

/** Whether the words hold what the message is about: a figure, a name, a request, a question. */
export const holdsSubstance = (draft: string, tokens: readonly Token[]): boolean =>
  asksFor(tokens) ||
  tokens.some(
    (token, at) =>
      isFigure(token) ||
      QUESTIONS.has(token.text) ||
      PERHAPS_REQUESTS.has(token.text) ||
      (at > 0 && token.kind === 'word' && token.text.length > 1 && CAPITAL.test(draft.slice(token.start))),
  );
