import { type Cue, type FindHints, overlaps, type Policy, type Scorer, SEVERITIES } from '#core';
import type { FieldKind } from '../helpdesks/field-kind.ts';
import type { OwnPhrase } from '../settings/settings.ts';
import { type Finding, MODEL_RULE } from './finding.ts';
import { findOwnPhrases } from './own-phrases.ts';

/** Finds what an agent should look at in a reply: at most three places, the most severe first. */
export type Judge = (draft: string, choices: Choices) => Finding[];

/** What the agent has chosen, and what is learnt from it. */
export interface Choices {
  readonly kind: FieldKind;
  readonly rulesOff: readonly string[];
  /** Rules that only ever were ignored: they keep quiet, unless they warn. */
  readonly quiet: readonly string[];
  readonly phrases: readonly OwnPhrase[];
}

const MOST_SHOWN = 3;
const FEWEST_WORDS = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Makes a judge of tone rules and, where there is one, a scorer. */
export const createJudge =
  (findHints: FindHints, scorer: Scorer | undefined, policy: Policy): Judge =>
  (draft, { kind, rulesOff, quiet, phrases }) => {
    if ((draft.match(WORD)?.length ?? 0) < FEWEST_WORDS) return [];
    const hints = findHints(draft)
      .filter(({ rule }) => !rulesOff.includes(rule))
      .map((hint): Finding => ({ ...hint, words: draft.slice(hint.start, hint.end) }));
    const attacks =
      scorer === undefined || rulesOff.includes(MODEL_RULE) ? [] : findAttacks(draft, scorer, policy);
    const own = findOwnPhrases(draft, phrases);
    const found = [...own, ...hints, ...attacks.filter((attack) => !isExplained(attack, hints))];
    const wanted = kind === 'note' ? found.filter(isForNotes) : found;
    return mostSevere(wanted.filter(({ rule, severity }) => severity === 'warn' || !quiet.includes(rule)));
  };

function findAttacks(draft: string, scorer: Scorer, policy: Policy): Finding[] {
  const verdict = scorer.judge(draft, policy);
  if (verdict.outcome !== 'flag') return [];
  return verdict.cues.map((cue) => ({
    rule: MODEL_RULE,
    category: 'hostility',
    severity: 'warn',
    start: cue.start,
    end: cue.end,
    words: draft.slice(cue.start, cue.end),
    message: messageFor(cue),
    advice: 'Say what happened and what you will do next; leave the person out of it.',
  }));
}

function messageFor({ label, target }: Cue): string {
  const whom = target === 'reader' || target === 'unknown' ? 'the customer' : 'a person';
  if (label === 'threat') return `This will read as a threat against ${whom}.`;
  return `This will read as an attack on ${whom}, whatever you meant by it.`;
}

/** Colleagues may be blunt about a case; but customers can ask to see what is noted about them. */
const isForNotes = ({ category, severity }: Finding): boolean =>
  severity === 'warn' && category === 'hostility';

/** A rule says more than the model does. */
const isExplained = (attack: Finding, hints: readonly Finding[]): boolean =>
  hints.some((hint) => hint.severity === 'warn' && overlaps(hint, attack));

const mostSevere = (findings: readonly Finding[]): Finding[] =>
  [...findings]
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || a.start - b.start || a.end - b.end,
    )
    .slice(0, MOST_SHOWN);
