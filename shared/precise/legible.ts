import type { RevealedToken } from '../core/text/reveal.ts';

/**
 * A stretch of a draft as the encoder reads it: lower case, disguised spelling undone, one blank between words.
 * `first` and `last` as in a sentence: tokens from `first` up to, not including, `last`.
 */
export function legible(tokens: readonly RevealedToken[], first = 0, last = tokens.length): string {
  let text = '';
  let end = tokens[first]?.start ?? 0;
  for (const token of tokens.slice(first, last)) {
    if (token.kind === 'break' || token.start > end) text += ' ';
    if (token.kind !== 'break') text += token.text === 'i' ? 'I' : token.text;
    end = token.end;
  }
  return text.replace(/ +/gu, ' ').trim();
}
