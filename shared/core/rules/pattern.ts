/** What an element takes: words, words that begin so, terms of lists. */
export interface Alternatives {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly lists: ReadonlySet<string>;
}

/** One step of a pattern. */
export type Element =
  | { readonly kind: 'one'; readonly of: Alternatives; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'not'; readonly of: Alternatives }
  | { readonly kind: 'start' | 'end' | 'open' | 'close' };

export type Pattern = readonly Element[];

const WIDEST_GAP = 6;

/**
 * Reads a pattern (language: shared/lexicon/README.md).
 * Throws, naming the pattern and the element, on a malformed one.
 */
export function parsePattern(source: string): Pattern {
  const elements = source
    .trim()
    .split(/\s+/u)
    .map((element) => parseElement(element, source));
  if (!elements.some((element) => element.kind === 'one')) {
    throw new Error(`pattern "${source}" names no word; expected at least one word or @list`);
  }
  const marks = elements.filter(({ kind }) => kind === 'open' || kind === 'close').map(({ kind }) => kind);
  if (marks.length > 0 && marks.join(' ') !== 'open close') {
    throw new Error(`pattern "${source}" has brackets "${marks.join(' ')}"; expected one "[" before one "]"`);
  }
  return elements;
}

function parseElement(element: string, source: string): Element {
  if (element === '^') return { kind: 'start' };
  if (element === '$') return { kind: 'end' };
  if (element === '[') return { kind: 'open' };
  if (element === ']') return { kind: 'close' };
  if (element === '*') return { kind: 'gap', least: 1, most: 1 };
  if (/^\*\d$/u.test(element)) {
    const most = Number(element.slice(1));
    if (most < 1 || most > WIDEST_GAP) {
      throw new Error(`pattern "${source}": gap "${element}"; expected *1 to *${WIDEST_GAP}`);
    }
    return { kind: 'gap', least: 0, most };
  }
  if (/^![^!]/u.test(element)) return { kind: 'not', of: parseAlternatives(element.slice(1), source) };
  const optional = element.length > 1 && element.endsWith('?') && !element.endsWith('\\?');
  return {
    kind: 'one',
    of: parseAlternatives(optional ? element.slice(0, -1) : element, source),
    optional,
  };
}

function parseAlternatives(text: string, source: string): Alternatives {
  const words = new Set<string>();
  const prefixes: string[] = [];
  const lists = new Set<string>();
  for (const raw of text.split('|')) {
    const word = raw.replace(/\\(?=[?!|*@])/gu, '');
    if (word === '') throw new Error(`pattern "${source}": empty alternative in "${text}"`);
    if (raw.startsWith('@')) lists.add(raw.slice(1));
    else if (raw.endsWith('*') && !raw.endsWith('\\*')) prefixes.push(parsePrefix(raw, source));
    else words.add(word);
  }
  return { words, prefixes, lists };
}

function parsePrefix(raw: string, source: string): string {
  if (raw.length >= 4) return raw.slice(0, -1);
  throw new Error(`pattern "${source}": "${raw}"; expected three letters before the star`);
}

/** The lists that a pattern names. */
export const listsOf = (pattern: Pattern): string[] =>
  pattern.flatMap((element) =>
    element.kind === 'one' || element.kind === 'not' ? [...element.of.lists] : [],
  );
