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
  /** The term that people disguise of which `word` is a spelling with two neighbours swapped behind the first letter. */
  unswapped(word: string): string | undefined;
  /** The first disguised term that `shape` matches, optionally only among those with this first letter. */
  findDisguised(shape: RegExp, initial?: string): string | undefined;
}

interface Entry extends TermMatch {
  readonly words: readonly string[];
}

const NONE: readonly TermMatch[] = [];

function begins(entry: Entry, words: readonly string[], at: number, last: number): boolean {
  if (at + entry.length > last) return false;
  for (let next = 1; next < entry.length; next++) {
    if (words[at + next] !== entry.words[next]) return false;
  }
  return true;
}

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
  const swapped = swappedSpellings(disguised);
  return {
    termsAt: (words, at, last) => {
      const entries = byFirstWord.get(words[at] ?? '');
      if (entries === undefined) return NONE;
      // Most words begin no longer term: then the list itself is the answer.
      if (entries[0]?.length === 1) return entries;
      return entries.filter((entry) => begins(entry, words, at, last));
    },
    hasWord: (word) => byFirstWord.has(word),
    isDisguised: (word) => singles.has(word),
    isOrdinary: (word) => ordinary.has(word),
    unswapped: (word) => swapped.get(word),
    findDisguised: (shape, initial) =>
      disguised.find((term) => (initial === undefined || term.startsWith(initial)) && shape.test(term)),
  };
}

/** Swapping is looked for in words of so many letters or more. */
const FEWEST_SWAPPED = 4;

/** Each term by its spellings with two neighbours swapped, the first letter left in its place. */
function swappedSpellings(terms: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  for (let at = 1; at + 1 < longest; at++) {
    for (const term of terms) {
      if (term.length < FEWEST_SWAPPED || at + 1 >= term.length) continue;
      const spelling = term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2);
      if (spelling !== term && !spellings.has(spelling)) spellings.set(spelling, term);
    }
  }
  return spellings;
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

/** What `indexPatterns` has to know of the lists. */
export interface KnownWords {
  /** The words that most sentences hold. */
  readonly common: ReadonlySet<string>;
  /** How many words the longest term of each list has. */
  readonly longest: ReadonlyMap<string, number>;
}

/** What the lists say of words and terms. */
export const knownWords = (lists: TermLists): KnownWords => ({
  common: new Set(COMMON_LISTS.flatMap((list) => lists[list] ?? [])),
  longest: new Map(
    Object.entries(lists).map(([list, terms]) => [
      list,
      terms.reduce((most, term) => Math.max(most, term.split(' ').length), 0),
    ]),
  ),
});
