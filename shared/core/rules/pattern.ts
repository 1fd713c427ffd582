import { normalise } from '../text/normalise.ts';

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
  checkEdges(elements, source);
  return elements;
}

/** The start of the sentence comes first, its end last, and something stands between brackets. */
function checkEdges(elements: Pattern, source: string): void {
  const kinds = elements.map(({ kind }) => kind);
  const isEdge = (kind: Element['kind']): boolean => kind === 'open' || kind === 'close';
  if (kinds.some((kind, at) => kind === 'start' && !kinds.slice(0, at).every(isEdge))) {
    throw new Error(`pattern "${source}": "^" behind a word; expected it first`);
  }
  if (kinds.some((kind, at) => kind === 'end' && !kinds.slice(at + 1).every(isEdge))) {
    throw new Error(`pattern "${source}": "$" before a word; expected it last`);
  }
  const [open, close] = [kinds.indexOf('open'), kinds.indexOf('close')];
  if (open >= 0 && !elements.slice(open, close).some(({ kind }) => kind === 'one' || kind === 'gap')) {
    throw new Error(`pattern "${source}": nothing between the brackets`);
  }
}

function parseElement(element: string, source: string): Element {
  if (element === '^') return { kind: 'start' };
  if (element === '$') return { kind: 'end' };
  if (element === '[') return { kind: 'open' };
  if (element === ']') return { kind: 'close' };
  if (element === '*') return { kind: 'gap', least: 1, most: 1 };
  if (/^\*\d+$/u.test(element)) {
    const most = Number(element.slice(1));
    if (most < 1 || most > WIDEST_GAP) {
      throw new Error(`pattern "${source}": gap "${element}"; expected *1 to *${WIDEST_GAP}`);
    }
    return { kind: 'gap', least: 0, most };
  }
  if (/^!/u.test(element)) return { kind: 'not', of: parseAlternatives(element.slice(1), source) };
  const optional = element.length > 1 && element.endsWith('?') && !element.endsWith('\\?');
  return {
    kind: 'one',
    of: parseAlternatives(optional ? element.slice(0, -1) : element, source),
    optional,
  };
}

/** Many patterns share an element ("@intensifier|@insult-adjective"), so each text is read once. */
const alternativesOf = new Map<string, Alternatives>();

function parseAlternatives(text: string, source: string): Alternatives {
  const known = alternativesOf.get(text) ?? readAlternatives(text, source);
  alternativesOf.set(text, known);
  return known;
}

function readAlternatives(text: string, source: string): Alternatives {
  const words = new Set<string>();
  const prefixes: string[] = [];
  const lists = new Set<string>();
  for (const raw of text.split('|')) {
    if (raw === '') throw new Error(`pattern "${source}": empty alternative in "${text}"`);
    if (raw.startsWith('@')) lists.add(parseList(raw, source));
    else if (raw.endsWith('*') && !raw.endsWith('\\*')) prefixes.push(parsePrefix(raw, source));
    else words.add(parseWord(raw, source));
  }
  return { words, prefixes, lists };
}

function parseList(raw: string, source: string): string {
  if (/^@[\w-]+$/u.test(raw)) return raw.slice(1);
  throw new Error(`pattern "${source}": "${raw}"; expected @ and the name of a list`);
}

function parsePrefix(raw: string, source: string): string {
  if (raw.length >= 4) return parseWord(raw.slice(0, -1), source);
  throw new Error(`pattern "${source}": "${raw}"; expected three letters before the star`);
}

/** A word as it stands in normalised text; signs of the language are written behind a backslash. */
function parseWord(raw: string, source: string): string {
  // Nearly all are plain already; checking them the long way would slow every page down.
  if (/^[a-z0-9'-]+$/u.test(raw)) return raw;
  if (/(?<!\\)[?!*@[\]]/u.test(raw) || raw === '\\') {
    throw new Error(`pattern "${source}": "${raw}" holds a sign of the pattern language; write \\ before it`);
  }
  const word = raw.replace(/\\(?=[?!*@])/gu, '');
  const normal = normalise(word).text;
  if (word !== normal) throw new Error(`pattern "${source}": "${word}" never matches; expected "${normal}"`);
  return word;
}

/** The lists that a pattern names. */
export const listsOf = (pattern: Pattern): string[] =>
  pattern.flatMap((element) =>
    element.kind === 'one' || element.kind === 'not' ? [...element.of.lists] : [],
  );
