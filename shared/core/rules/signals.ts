import type { Label, Target, Voice } from '../labels.ts';
import { byStart, covers, overlaps, type Span } from '../span.ts';
import type { Sentence } from '../text/segment.ts';
import type { Token } from '../text/tokenise.ts';
import { type Found, indexPatterns, type PatternIndex } from './index-patterns.ts';
import type { KnownWords } from './lexicon.ts';
import type { AnnotatedWords, PatternMatch } from './match.ts';
import { resolveTarget } from './target.ts';
import { voiceOf } from './voice.ts';

/** A customer rule as the bundle carries it. */
export interface CompiledRule {
  readonly id: string;
  readonly label: Label;
  readonly target: Target;
  readonly because: string;
  readonly patterns: readonly string[];
  readonly except?: readonly string[] | undefined;
}

/** One raw piece of evidence in the draft. */
export interface Signal extends Span {
  /** The rule's id, or the name of the term list. */
  readonly source: string;
  readonly label: Label;
  readonly target: Target;
  readonly voice: Voice;
  /** Completes "this ...", in plain words. */
  readonly because: string;
}

interface Meaning {
  readonly label: Label;
  /** The target where the sentence names none. */
  readonly otherwise?: Target;
  readonly because: string;
}

/** What a bare term of a list means where no rule says more. */
const LIST_SIGNALS: Readonly<Partial<Record<string, Meaning>>> = {
  'insult-noun': { label: 'insult', because: 'calls someone names' },
  'insult-adjective': { label: 'insult', because: 'puts someone down' },
  'obscene-dismissal': {
    label: 'insult',
    otherwise: 'reader',
    because: 'tells the reader to get lost',
  },
  slur: { label: 'identity_attack', because: 'uses a slur' },
  'ill-wish': {
    label: 'threat',
    otherwise: 'reader',
    because: 'wishes someone harm',
  },
  'sexual-advance': {
    label: 'sexual',
    otherwise: 'reader',
    because: 'makes a sexual advance',
  },
  'sexual-term': { label: 'sexual', because: 'uses sexual words' },
  swear: { label: 'profanity', because: 'swears' },
};

/** What the signals of a draft are found in. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly annotated: AnnotatedWords;
  /** See `quotedWords`. */
  readonly quoted: ReadonlySet<number>;
}

/** Finds the signals of one sentence, ordered by start. */
export type FindSignals = (sentence: Sentence, words: Words) => Signal[];

/**
 * Prepares the rules and exemptions for use; `known` as in `indexPatterns`. Throws on a malformed pattern.
 *
 * Order: `findSignals` runs after `annotate`; features and cues read its result.
 */
export function createFindSignals(
  rules: readonly CompiledRule[],
  exemptions: readonly string[],
  known: KnownWords,
): FindSignals {
  const entriesOf = (key: 'patterns' | 'except') =>
    rules.flatMap((rule) => (rule[key] ?? []).map((source) => ({ source, of: rule })));
  const matching = indexPatterns(entriesOf('patterns'), known);
  const excepting = indexPatterns(entriesOf('except'), known);
  const exempting = indexPatterns(
    exemptions.map((source) => ({ source, of: source })),
    known,
  );

  return (sentence, words) => {
    const find = <T>(index: PatternIndex<T>): Located<T>[] =>
      index.find(sentence, words.annotated).map((found) => ({ ...found, ...spanOf(found.match, words) }));

    const matches = find(matching);
    const exceptions = matches.length === 0 ? [] : find(excepting);
    const ofRules = matches
      .filter((found) => !exceptions.some((other) => other.of === found.of && overlaps(other, found)))
      .map((found) => signalOfRule(found, sentence, words));
    const ofTerms = bareTerms(sentence, words.annotated)
      .map((term) => signalOfTerm(term, sentence, words))
      .filter((term) => !ofRules.some((signal) => covers(signal, term)));
    const signals = [...ofRules, ...ofTerms];
    const exempt = signals.length === 0 ? [] : find(exempting);
    return signals.filter((signal) => !exempt.some((other) => covers(other, signal))).sort(byStart);
  };
}

type Located<T> = Found<T> & Span;

const spanOf = ({ first, last }: PatternMatch, { tokens }: Words): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
});

function signalOfRule(
  { match, of: rule, start, end }: Located<CompiledRule>,
  sentence: Sentence,
  { annotated, quoted }: Words,
): Signal {
  const { id, label, target, because } = rule;
  const voice = voiceOf(match, sentence, annotated, quoted);
  return { start, end, source: id, label, target, voice, because };
}

interface BareTerm extends PatternMatch {
  readonly list: string;
  readonly meaning: Meaning;
}

function signalOfTerm({ list, meaning, ...match }: BareTerm, sentence: Sentence, words: Words): Signal {
  const { label, otherwise, because } = meaning;
  const resolved = resolveTarget(match, sentence, words.annotated);
  return {
    ...spanOf(match, words),
    source: list,
    label,
    target: resolved === 'unknown' && otherwise !== undefined ? otherwise : resolved,
    voice: voiceOf(match, sentence, words.annotated, words.quoted),
    because,
  };
}

/** The longest listed term at each place, terms inside a longer one left out. */
function bareTerms(sentence: Sentence, { terms }: AnnotatedWords): BareTerm[] {
  const found: BareTerm[] = [];
  let covered = sentence.first;
  for (let at = sentence.first; at < sentence.last; at++) {
    // Terms are listed longest first.
    const term = (terms[at] ?? []).find(({ list }) => LIST_SIGNALS[list] !== undefined);
    const meaning = term && LIST_SIGNALS[term.list];
    if (term === undefined || meaning === undefined || at + term.length <= covered) continue;
    covered = at + term.length;
    found.push({ list: term.list, meaning, first: at, last: covered });
  }
  return found;
}
