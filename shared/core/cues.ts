import { type AttackLabel, isAttackLabel, isPerson, type Target } from './labels.ts';
import type { Signal } from './rules/signals.ts';
import { overlaps, type Span } from './span.ts';

/** Merged evidence that a person can be shown. */
export interface Cue extends Span {
  readonly label: AttackLabel;
  readonly target: Target;
  /** Reasons in plain words, each completing "this ...". */
  readonly because: readonly string[];
}

/** Most telling first; a cue of several signals takes the first label that one of them has. */
const RANK = ['threat', 'identity_attack', 'sexual', 'insult'] as const satisfies readonly AttackLabel[];

/** Whether the signal is meant as an attack on somebody. */
export const isAttack = (signal: Signal): boolean =>
  signal.voice === 'direct' && isAttackLabel(signal.label) && isPerson(signal.target);

/**
 * Merges overlapping and neighbouring attack signals into cues, ordered by start.
 *
 * Order: after the model has judged the sentences; its result is what people see.
 */
export function composeCues(signals: readonly Signal[]): Cue[] {
  const groups: Signal[][] = [];
  for (const signal of signals.filter(isAttack)) {
    const group = groups.find((others) => others.some((other) => overlaps(widened(other), signal)));
    if (group === undefined) groups.push([signal]);
    else group.push(signal);
  }
  return groups.map(mergeSignals);
}

/** Signals with no more than a blank between them are one cue ("useless idiot"). */
const widened = ({ start, end }: Span): Span => ({
  start: start - GAP,
  end: end + GAP,
});
const GAP = 2;

function mergeSignals(signals: readonly Signal[]): Cue {
  const label = RANK.find((ranked) => signals.some((signal) => signal.label === ranked)) ?? 'insult';
  return {
    start: Math.min(...signals.map(({ start }) => start)),
    end: Math.max(...signals.map(({ end }) => end)),
    label,
    target: signals.find((signal) => signal.label === label)?.target ?? 'reader',
    because: [...new Set(signals.map(({ because }) => because))],
  };
}

/** The most telling cue, which names the verdict; undefined when there is none. */
export const leadingCue = (cues: readonly Cue[]): Cue | undefined =>
  RANK.flatMap((label) => cues.filter((cue) => cue.label === label))[0];
