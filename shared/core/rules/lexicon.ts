/** Named lists of terms, as the bundle carries them; a term is one or more words of normalised text. */
export type TermLists = Readonly<Record<string, readonly string[]>>;

/** A term of `list`, `length` tokens long. */
export interface TermMatch {
  readonly list: string;
  readonly length: number;
}

/** Lists whose single words people disguise, and which `reveal` therefore looks for. */
export const DISGUISED_LISTS = [
  'swear',
  'insult-noun',
  'insult-adjective',
  'slur',
  'obscene-dismissal',
  'sexual-term',
  'ill-wish',
] as const;

/** List of everyday words that swapping two letters would turn into a disguised term. */
export const ORDINARY_LIST = 'ordinary';

/** The term lists, indexed for one pass over the tokens. */
export interface Lexicon {
  /** Terms that begin at `words[at]`, within `words[at .. last)`, the longest first. */
  termsAt(words: readonly string[], at: number, last: number): readonly TermMatch[];
  hasWord(word: string): boolean;
  isDisguised(word: string): boolean;
  isOrdinary(word: string): boolean;
  /** The first disguised term that `shape` matches, optionally only among those with this first letter. */
  findDisguised(shape: RegExp, initial?: string): string | undefined;
}

interface Entry extends TermMatch {
  readonly words: readonly string[];
}

const NONE: readonly TermMatch[] = [];

/** Indexes the lists. Throws on a term without words. */
export function createLexicon(lists: TermLists): Lexicon {
  const byFirstWord = new Map<string, Entry[]>();
  for (const [list, terms] of Object.entries(lists)) {
    for (const term of terms) {
      const words = term.split(' ');
      const [first] = words;
      if (first === undefined || first === '') throw new Error(`lexicon list "${list}" holds an empty term`);
      const entries = byFirstWord.get(first) ?? [];
      entries.push({ list, words, length: words.length });
      byFirstWord.set(first, entries);
    }
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.length - a.length);
  const singles = new Set(
    DISGUISED_LISTS.flatMap((list) => (lists[list] ?? []).filter((term) => /^[a-z]{3,}$/u.test(term))),
  );
  const ordinary = new Set(lists[ORDINARY_LIST] ?? []);
  const disguised = [...singles];
  return {
    termsAt: (words, at, last) => {
      const entries = byFirstWord.get(words[at] ?? '');
      if (entries === undefined) return NONE;
      // Most words begin no longer term: then the list itself is the answer.
      if (entries[0]?.length === 1) return entries;
      return entries.filter(
        (entry) => at + entry.length <= last && entry.words.every((word, i) => words[at + i] === word),
      );
    },
    hasWord: (word) => byFirstWord.has(word),
    isDisguised: (word) => singles.has(word),
    isOrdinary: (word) => ordinary.has(word),
    findDisguised: (shape, initial) =>
      disguised.find((term) => (initial === undefined || term.startsWith(initial)) && shape.test(term)),
  };
}

/** Lists of words that most sentences hold. */
export const COMMON_LISTS: readonly string[] = [
  'function-word',
  'self',
  'second-person',
  'third-person',
  'pointing',
  'negation',
];

/** The words that most sentences hold, for `indexPatterns`. */
export const commonWords = (lists: TermLists): ReadonlySet<string> =>
  new Set(COMMON_LISTS.flatMap((list) => lists[list] ?? []));
