import type { Lexicon } from '../rules/lexicon.ts';
import type { Token } from './tokenise.ts';

/** Frequent words of a language and of those that it can be told from; written in normalised letters. */
export type LanguageWords = Readonly<Record<string, readonly string[]>>;

/** Whether the draft is written in the language of the lexicon, as far as one can tell. */
export type Language = 'own' | 'other' | 'unclear';

/** Tells the lexicon's language from others; see `createDetectLanguage`. */
export type DetectLanguage = (tokens: readonly Token[], draft: string) => Language;

const LATIN = /\p{Script=Latin}/u;
const LETTERS = /\p{L}/u;
/** Letters that English words hardly have. */
const MARKED = /[áàâãäåăąæçćčďđéèêëěęíìîïıłľñńňóòôõöőøœřśšşșßťţțúùûüűůýÿźżž]/iu;
/** Whether a word begins with a plain letter, as most do: then the slower expressions need not look. */
const isPlain = (word: string): boolean => word >= 'a' && word < '{';
/** So many words without one that is known are not judged. */
const UNKNOWN_WORDS = 5;

/**
 * Counts known words of each language; a word that `language` shares with others counts for that alone.
 *
 * Order: after `reveal`; decides whether the draft is judged at all.
 */
export function createDetectLanguage(
  language: string,
  languages: LanguageWords,
  lexicon: Lexicon,
): DetectLanguage {
  const own = new Set(languages[language] ?? []);
  const others = new Map<string, string[]>();
  for (const [other, words] of Object.entries(languages)) {
    if (other === language) continue;
    for (const word of words) {
      if (!own.has(word)) others.set(word, [...(others.get(word) ?? []), other]);
    }
  }
  return (tokens, draft) => {
    const words = tokens.filter(({ kind, text }) => kind === 'word' && (isPlain(text) || LETTERS.test(text)));
    if (words.length === 0) return 'unclear';
    const latin = words.filter(({ text }) => isPlain(text) || LATIN.test(text));
    if (latin.length * 2 < words.length) return 'other';
    let known = 0;
    let marked = 0;
    const foreign = new Map<string, number>();
    for (const { text, start, end } of latin) {
      if (own.has(text)) known += 1;
      else if (others.has(text)) {
        for (const other of others.get(text) ?? []) foreign.set(other, (foreign.get(other) ?? 0) + 1);
      } else if (lexicon.hasWord(text)) known += 1;
      else if (MARKED.test(draft.slice(start, end))) marked += 1;
    }
    const most = Math.max(0, ...foreign.values()) + marked;
    if (most > known || (most > 0 && most === known && latin.length <= 3)) return 'other';
    if (known > 0) return 'own';
    return latin.length >= UNKNOWN_WORDS ? 'other' : 'unclear';
  };
}
