/**
 * Terms, each as a capital (how many letters it begins with like the one before it, A for none) and the rest: front
 * coding, for sorted terms a quarter smaller once a page's script is compressed.
 */
export type PackedTerms = string;

const FIRST = 'A'.charCodeAt(0);
const MOST_SHARED = 25;
const ENTRY = /([A-Z])([^A-Z]*)/gu;

/** Throws on a term with a capital: terms are of normalised text. */
export function packTerms(terms: readonly string[]): PackedTerms {
  let before = '';
  return terms
    .map((term) => {
      if (/[A-Z]/u.test(term)) throw new Error(`term "${term}" came, expected small letters`);
      const shared = sharedLetters(before, term);
      before = term;
      return String.fromCharCode(FIRST + shared) + term.slice(shared);
    })
    .join('');
}

export function unpackTerms(packed: PackedTerms): string[] {
  let before = '';
  return [...packed.matchAll(ENTRY)].map(([, capital = 'A', rest = '']) => {
    before = before.slice(0, capital.charCodeAt(0) - FIRST) + rest;
    return before;
  });
}

function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared += 1;
  return shared;
}
