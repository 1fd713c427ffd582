import { readAs } from '../core/model/read-as.ts';
import type { DraftWords } from '../core/rules/read-words.ts';

/**
 * A stretch of a draft as the encoder reads it: lower case, disguised spelling undone, names of what people
 * are read as one word, one blank between words.
 * `first` and `last` as in a sentence: tokens from `first` up to, not including, `last`.
 */
export function legible(
  { tokens, annotated }: Pick<DraftWords, 'tokens' | 'annotated'>,
  first = 0,
  last = tokens.length,
): string {
  let text = '';
  let end = tokens[first]?.start ?? 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'break' || token.start > end) text += ' ';
    if (token.kind !== 'break') text += token.text === 'i' ? 'I' : readAs(token.text, at, annotated);
    end = token.end;
  }
  return text.replace(/ +/gu, ' ').trim();
}
