import type { AnnotatedWords } from '../rules/match.ts';
import type { RevealedToken } from '../text/reveal.ts';
import type { Sentence } from '../text/segment.ts';
import { hashText, hashWith, spread } from './hash.ts';

/** Changes whenever the features do; a bundle made with another version is refused. */
export const FEATURE_VERSION = 1;

/** Takes one feature: an unsigned 32-bit hash. */
export type TakeFeature = (hash: number) => void;

/** Kinds of feature, so that equal content of different kinds hashes apart. */
const KIND = {
  word: 1,
  pair: 2,
  triple: 3,
  characters: 4,
  classes: 5,
  across: 6,
  shape: 8,
  skip: 9,
} as const;

/** Lists in the order in which they name a word's class. */
const CLASS_LISTS = [
  'obscene-dismissal',
  'ill-wish',
  'slur',
  'insult-noun',
  'insult-adjective',
  'sexual-advance',
  'sexual-term',
  'swear',
  'animal-insult',
  'harm-verb',
  'second-person',
  'staff-group',
  'self',
  'third-person',
  'staff-noun',
  'thing-noun',
  'identity',
  'praise',
  'report-verb',
  'intensifier',
] as const;
const CLASS_RANK = new Map<string, number>(CLASS_LISTS.map((list, rank) => [list, rank]));
/** Classes of words that attack or soften; each is paired with the people and things around it. */
const CHARGED = CLASS_LISTS.indexOf('harm-verb');
const ROLE_FIRST = CLASS_LISTS.indexOf('second-person');
const ROLE_LAST = CLASS_LISTS.indexOf('thing-noun');

const NO_CLASS = 99;
const EDGE = 98;
const NUMBER = hashText('#');
const ADDRESS = hashText('@');
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const FARTHEST_PAIR = 6;

/** List of frequent words that stand for themselves among the classes; all else is a blank. */
const FUNCTION_LIST = 'function-word';

/**
 * Emits the features of one sentence: word 1-3-grams, character 3-5-grams of words, n-grams over word
 * classes, and charged words paired with the people and things near them.
 *
 * Order: after `annotate`; training and the page both call this and nothing else.
 */
export function emitFeatures(
  sentence: Sentence,
  tokens: readonly RevealedToken[],
  annotated: AnnotatedWords,
  take: TakeFeature,
): void {
  const emit = (kind: number, hash: number): void => take(spread(hashWith(kind, hash)));
  const classes: number[] = [];
  let before = 0;
  let beforeThat = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const word = hashOf(token);
    classes.push(classOf(token, annotated, at));
    emit(KIND.word, word);
    emit(KIND.pair, hashWith(before, word));
    if (before !== 0) emit(KIND.triple, hashWith(hashWith(beforeThat, before), word));
    if (token.kind === 'word') emitCharacters(token.text, emit);
    if (token.disguised) emit(KIND.shape, 1);
    beforeThat = before;
    before = word;
  }
  emit(KIND.pair, hashWith(before, 0));
  emitClasses(classes, emit);
  emitPairs(classes, emit);
}

type Emit = (kind: number, hash: number) => void;

function hashOf(token: RevealedToken): number {
  if (token.kind === 'number') return NUMBER;
  return token.kind === 'address' ? ADDRESS : hashText(token.text);
}

function classOf(token: RevealedToken, { terms }: AnnotatedWords, at: number): number {
  let best: number = NO_CLASS;
  let standsForItself = false;
  for (const { list } of terms[at] ?? []) {
    best = Math.min(best, CLASS_RANK.get(list) ?? NO_CLASS);
    standsForItself ||= list === FUNCTION_LIST;
  }
  if (best !== NO_CLASS) return best;
  if (token.kind === 'number') return NUMBER;
  return standsForItself ? hashText(token.text) : NO_CLASS;
}

/** Character n-grams of the word between boundary marks. */
function emitCharacters(word: string, emit: Emit): void {
  const bounded = `<${word}>`;
  for (let first = 0; first + SHORTEST_GRAM <= bounded.length; first++) {
    let hash = hashText(bounded.slice(first, first + SHORTEST_GRAM - 1));
    const end = Math.min(bounded.length, first + LONGEST_GRAM);
    for (let at = first + SHORTEST_GRAM - 1; at < end; at++) {
      hash = hashText(bounded.charAt(at), hash);
      emit(KIND.characters, hash);
    }
  }
}

/** Class 2-5-grams, with the sentence's edges. */
function emitClasses(classes: readonly number[], emit: Emit): void {
  const bounded = [EDGE, ...classes, EDGE];
  for (let first = 0; first < bounded.length; first++) {
    let hash = bounded[first] ?? 0;
    for (let at = first + 1; at < Math.min(bounded.length, first + 5); at++) {
      hash = hashWith(hash, bounded[at] ?? 0);
      emit(KIND.classes, hash);
    }
  }
}

/** Each charged word with the roles up to six words before and behind it. */
function emitPairs(classes: readonly number[], emit: Emit): void {
  for (const [at, charged] of classes.entries()) {
    if (charged > CHARGED) continue;
    emit(KIND.across, charged);
    for (
      let other = Math.max(0, at - FARTHEST_PAIR);
      other < Math.min(classes.length, at + FARTHEST_PAIR + 1);
      other++
    ) {
      const role = classes[other] ?? NO_CLASS;
      if (other === at || role < ROLE_FIRST || role > ROLE_LAST) continue;
      emit(KIND.skip, hashWith(hashWith(charged, role), other < at ? 1 : 2));
    }
  }
}
