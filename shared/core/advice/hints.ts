import { indexPatterns } from '../rules/index-patterns.ts';
import { commonWords, createLexicon, type TermLists } from '../rules/lexicon.ts';
import { annotate, type PatternMatch } from '../rules/match.ts';
import { byStart, overlaps, type Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { reveal } from '../text/reveal.ts';
import { segment } from '../text/segment.ts';
import { tokenise } from '../text/tokenise.ts';

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

/** The compiled tone rules with the term lists that they name. */
export interface Tone {
  readonly terms: TermLists;
  readonly rules: readonly ToneRule[];
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
export function createFindHints({ terms, rules }: Tone): FindHints {
  const lexicon = createLexicon(terms);
  const common = commonWords(terms);
  const matching = indexPatterns(
    rules.flatMap((rule) =>
      rule.patterns.map(({ pattern, rewrite }) => ({
        source: pattern,
        of: { rule, rewrite },
      })),
    ),
    common,
  );
  const indexOf = (key: 'except' | 'unless') =>
    indexPatterns(
      rules.flatMap((rule) => (rule[key] ?? []).map((source) => ({ source, of: rule }))),
      common,
    );
  const excepting = indexOf('except');
  const silencing = indexOf('unless');

  return (draft) => {
    const tokens = reveal(tokenise(normalise(draft)), lexicon);
    const sentences = segment(tokens);
    const annotated = annotate(
      tokens.map(({ text }) => text),
      sentences,
      lexicon,
    );
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
    return keepMostSevere(found).map((one) => hintOf(one, draft));
  };
}

/** Of overlapping finds the more severe stays, then the longer. */
function keepMostSevere(found: readonly Found[]): Found[] {
  const weight = ({ rule }: Found): number => SEVERITIES.indexOf(rule.severity);
  const length = ({ start, end }: Span): number => end - start;
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => weight(b) - weight(a) || length(b) - length(a))) {
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  }
  return kept.sort(byStart);
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

/** Begins the rewrite as the replaced words began. */
function matchCase(rewrite: string, draft: string, start: number): string {
  const began = draft.charAt(start);
  const first = rewrite.charAt(0);
  const lower = began === began.toLowerCase() && began !== began.toUpperCase();
  if (lower && !/^(?:I\b|I')/u.test(rewrite)) return first.toLowerCase() + rewrite.slice(1);
  return began === began.toUpperCase() && !lower ? first.toUpperCase() + rewrite.slice(1) : rewrite;
}
