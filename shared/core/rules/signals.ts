import type { Label, Target, Voice } from '../labels.ts';
import { byStart, covers, overlaps, type Span } from '../span.ts';
import type { Sentence } from '../text/segment.ts';
import type { Token } from '../text/tokenise.ts';
import { indexPatterns, type PatternIndex } from './index-patterns.ts';
import type { TermMatch } from './lexicon.ts';
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

/** What a bare term of a list means where no rule says more. */
const LIST_SIGNALS: Readonly<Record<string, { label: Label; target?: Target; because: string }>> = {
  'insult-noun': { label: 'insult', because: 'calls someone names' },
  'insult-adjective': { label: 'insult', because: 'puts someone down' },
  'obscene-dismissal': {
    label: 'insult',
    target: 'reader',
    because: 'tells the reader to get lost',
  },
  slur: { label: 'identity_attack', because: 'uses a slur' },
  'ill-wish': {
    label: 'threat',
    target: 'reader',
    because: 'wishes someone harm',
  },
  'sexual-advance': {
    label: 'sexual',
    target: 'reader',
    because: 'makes a sexual advance',
  },
  'sexual-term': { label: 'sexual', because: 'uses sexual words' },
  swear: { label: 'profanity', because: 'swears' },
};

/** Finds the signals of one sentence, ordered by start. */
export type FindSignals = (
  sentence: Sentence,
  tokens: readonly Token[],
  annotated: AnnotatedWords,
) => Signal[];

/**
 * Prepares the rules and exemptions for use. Throws on a malformed pattern.
 *
 * Order: `findSignals` runs after `annotate`; features and cues read its result.
 */
export function createFindSignals(
  rules: readonly CompiledRule[],
  exemptions: readonly string[],
  common: ReadonlySet<string>,
): FindSignals {
  const matching = indexPatterns(
    rules.flatMap((rule) => rule.patterns.map((source) => ({ source, of: rule }))),
    common,
  );
  const excepting = indexPatterns(
    rules.flatMap((rule) => (rule.except ?? []).map((source) => ({ source, of: rule }))),
    common,
  );
  const exempting = indexPatterns(
    exemptions.map((source) => ({ source, of: source })),
    common,
  );

  return (sentence, tokens, annotated) => {
    const spanOf = (match: PatternMatch): Span => ({
      start: tokens[match.first]?.start ?? 0,
      end: tokens[match.last - 1]?.end ?? 0,
    });
    const find = <T>(index: PatternIndex<T>) =>
      index.find(sentence, annotated).map(({ match, of }) => ({ match, of, ...spanOf(match) }));

    const matches = find(matching);
    const exceptions = matches.length === 0 ? [] : find(excepting);
    const ofRules = matches
      .filter((found) => !exceptions.some((other) => other.of === found.of && overlaps(other, found)))
      .map(
        ({ match, of: rule, start, end }): Signal => ({
          start,
          end,
          source: rule.id,
          label: rule.label,
          target: rule.target,
          voice: voiceOf(match, sentence, annotated),
          because: rule.because,
        }),
      );
    const ofTerms = bareTerms(sentence, annotated)
      .map((found) => ({ ...found, ...spanOf(found) }))
      .filter((found) => !ofRules.some((signal) => covers(signal, found)))
      .map(({ list, start, end, ...match }): Signal | undefined => {
        const meaning = LIST_SIGNALS[list];
        return (
          meaning && {
            start,
            end,
            source: list,
            label: meaning.label,
            target: meaning.target ?? resolveTarget(match, sentence, annotated),
            voice: voiceOf(match, sentence, annotated),
            because: meaning.because,
          }
        );
      })
      .filter((signal) => signal !== undefined);
    const signals = [...ofRules, ...ofTerms];
    const exempt = signals.length === 0 ? [] : find(exempting);
    return signals.filter((signal) => !exempt.some((other) => covers(other, signal))).sort(byStart);
  };
}

/** The longest listed term at each place, terms inside a longer one left out. */
function bareTerms(sentence: Sentence, { terms }: AnnotatedWords): (PatternMatch & { list: string })[] {
  const found: (PatternMatch & { list: string })[] = [];
  let covered = sentence.first;
  for (let at = sentence.first; at < sentence.last; at++) {
    const longest = (terms[at] ?? [])
      .filter(({ list }) => Object.hasOwn(LIST_SIGNALS, list))
      .reduce<TermMatch | undefined>(
        (best, term) => (best && best.length >= term.length ? best : term),
        undefined,
      );
    if (longest === undefined || at + longest.length <= covered) continue;
    covered = at + longest.length;
    found.push({ list: longest.list, first: at, last: covered });
  }
  return found;
}
