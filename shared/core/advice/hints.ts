import { indexPatterns } from '../rules/index-patterns.ts';
import { createLexicon, knownWords, type TermLists } from '../rules/lexicon.ts';
import type { PatternMatch } from '../rules/match.ts';
import { readWords } from '../rules/read-words.ts';
import { byStart, overlaps, type Span } from '../span.ts';
import type { Kinds } from './kinds.ts';
import type { Topic } from './openings.ts';
import type { Strategy } from './politeness.ts';

/** How much a hint matters: a nicety, costs goodwill, angers. */
export const SEVERITIES = ['info', 'suggest', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = [
  'blame',
  'command',
  'dismissal',
  'deflection',
  'cold-refusal',
  'under-the-bus',
  'sarcasm',
  'condescension',
  'over-promising',
  'robot',
  'jargon',
  'passive-hiding',
  'hostility',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A tone rule as the tone file carries it; language of patterns: shared/lexicon/README.md. */
export interface ToneRule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly patterns: readonly {
    readonly pattern: string;
    readonly rewrite?: string | undefined;
  }[];
  readonly advice?: string | undefined;
  readonly except?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
}

/** What agents' advice is made of: the compiled tone rules, the topics of openings, and the term lists that they name. */
export interface Tone {
  readonly terms: TermLists;
  readonly rules: readonly ToneRule[];
  readonly topics: readonly Topic[];
  readonly kinds: Kinds;
  readonly strategies: readonly Strategy[];
}

/** Advice to an agent about one place in a reply. */
export interface Hint extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  /** Text that can replace the span; absent where no fixed wording fits. */
  readonly rewrite?: string;
  readonly advice?: string;
}

/** Finds hints in a reply; ordered by start, never overlapping. */
export type FindHints = (draft: string) => Hint[];

interface Found extends Span {
  readonly rule: ToneRule;
  readonly rewrite: string | undefined;
}

/** Prepares the tone rules. Throws on a malformed pattern. */
export function createFindHints({ terms, rules }: Pick<Tone, 'terms' | 'rules'>): FindHints {
  const lexicon = createLexicon(terms);
  const known = knownWords(terms);
  const matching = indexPatterns(
    rules.flatMap((rule) =>
      rule.patterns.map(({ pattern, rewrite }) => ({
        source: pattern,
        of: { rule, rewrite },
      })),
    ),
    known,
  );
  const indexOf = (key: 'except' | 'unless') =>
    indexPatterns(
      rules.flatMap((rule) => (rule[key] ?? []).map((source) => ({ source, of: rule }))),
      known,
    );
  const excepting = indexOf('except');
  const silencing = indexOf('unless');

  return (draft) => {
    const { tokens, sentences, annotated } = readWords(draft, lexicon);
    const spanOf = ({ first, last }: PatternMatch): Span => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last - 1]?.end ?? 0,
    });
    const silent = new Set(
      sentences.flatMap((sentence) => silencing.find(sentence, annotated).map(({ of }) => of)),
    );
    const found = sentences.flatMap((sentence) => {
      const exceptions = excepting
        .find(sentence, annotated)
        .map(({ match, of }) => ({ rule: of, ...spanOf(match) }));
      return matching
        .find(sentence, annotated)
        .map(({ match, of }): Found => ({ ...of, ...spanOf(match) }))
        .filter((one) => !silent.has(one.rule))
        .filter((one) => !exceptions.some((other) => other.rule === one.rule && overlaps(other, one)));
    });
    return keepMostSevere(found, draft.length).map((one) => hintOf(one, draft));
  };
}

/** Of overlapping finds the more severe stays, then the longer, then the one with a rewrite. */
function keepMostSevere(found: readonly Found[], units: number): Found[] {
  const weight = ({ rule }: Found): number => SEVERITIES.indexOf(rule.severity);
  const length = ({ start, end }: Span): number => end - start;
  const offers = ({ rewrite }: Found): number => (rewrite === undefined ? 0 : 1);
  // Which units of the draft are taken: comparing each find with each other would hang on a long draft.
  const taken = new Uint8Array(units);
  return [...found]
    .sort((a, b) => weight(b) - weight(a) || length(b) - length(a) || offers(b) - offers(a))
    .filter(({ start, end }) => {
      const isFree = !taken.subarray(start, end).includes(1);
      if (isFree) taken.fill(1, start, end);
      return isFree;
    })
    .sort(byStart);
}

function hintOf({ rule, rewrite, start, end }: Found, draft: string): Hint {
  const { id, category, severity, message, advice } = rule;
  return {
    rule: id,
    category,
    severity,
    start,
    end,
    message,
    ...(rewrite === undefined ? {} : { rewrite: matchCase(rewrite, draft, start) }),
    ...(advice === undefined ? {} : { advice }),
  };
}

/** A capital where the replaced words began a sentence with one; "I" always keeps its own. */
function matchCase(rewrite: string, draft: string, start: number): string {
  const began = draft.charAt(start);
  const first = rewrite.charAt(0);
  if (began !== began.toLowerCase() && beginsSentence(draft, start))
    return first.toUpperCase() + rewrite.slice(1);
  return /^I\b/u.test(rewrite) ? rewrite : first.toLowerCase() + rewrite.slice(1);
}

/** Whether a full stop, a line break or nothing stands before, with quotes, brackets and blanks between. */
function beginsSentence(draft: string, start: number): boolean {
  let at = start;
  while (at > 0 && /[\s"')\]]/u.test(draft.charAt(at - 1))) at--;
  return at === 0 || '.!?'.includes(draft.charAt(at - 1)) || draft.slice(at, start).includes('\n');
}
