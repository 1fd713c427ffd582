import { ATTACK_LABELS, isAttackLabel, TARGETS } from '../core/labels.ts';
import { OUTPUT_COUNT, OUTPUTS } from '../core/model/outputs.ts';
import type { Annotation } from './annotations.ts';
import type { CorpusLine } from './corpus.ts';
import type { Goal } from './goals.ts';
import type { PublicRow, PublicSet } from './public-sets.ts';

/** An answer that only training asks for: whether a text is hostile to anybody, also outside the service. */
export const HOSTILE_OUTPUT = OUTPUT_COUNT;
/** Answers to the questions of sets that ask another than ours; see `foreignGoals`. */
const FOREIGN: readonly PublicSet[] = ['davidson', 'edos'];
/** How many answers a network gives while it learns; those behind `OUTPUT_COUNT` are thrown away. */
export const LEARNT_OUTPUTS = OUTPUT_COUNT + 1 + FOREIGN.length;

/** No label is sure: what is wanted stays so far from 0 and 1. */
const DOUBT = 0.02;

const wanted = (yes: boolean): number => (yes ? 1 - DOUBT : DOUBT);

/** Whether a text is an attack. */
export const attackGoal = (attack: boolean, weight: number): Goal => ({
  at: OUTPUTS.attack,
  wanted: wanted(attack),
  weight,
});

/** What an authored line says of itself. */
export function lineGoals(line: CorpusLine): Goal[] {
  const target = TARGETS.indexOf(line.target);
  const goals = [attackGoal(line.attack, 1), chosen(OUTPUTS.targets, TARGETS.length, target, 0.15)];
  if (!line.attack) return goals;
  const label = ATTACK_LABELS.indexOf(line.label);
  return [...goals, chosen(OUTPUTS.labels, ATTACK_LABELS.length, label, 0.15)];
}

const chosen = (from: number, of: number, index: number, weight: number): Goal => ({
  from,
  of,
  chosen: index,
  weight,
});

/** How much an annotated row counts beside an authored line. */
const ANNOTATED = 0.5;

/**
 * What a row of a public set teaches by its annotation. Insults to one person outside the service are no attack by
 * our line, but nothing in the text says so: they teach that a text is hostile, not whether it is an attack.
 */
export function annotationGoals({ found, target }: Annotation, source: PublicSet): Goal[] {
  if (found === 'unclear') return [];
  const hostile = isAttackLabel(found);
  const goals: Goal[] = [{ at: HOSTILE_OUTPUT, wanted: wanted(hostile), weight: 0.3 }];
  if (hostile) goals.push(chosen(OUTPUTS.labels, ATTACK_LABELS.length, ATTACK_LABELS.indexOf(found), 0.1));
  // ConvAbuse asks our question: its own votes count, see `ownLabelGoals`.
  if (source === 'convabuse') return goals;
  if (!hostile) return [...goals, attackGoal(false, ANNOTATED)];
  const identity = found === 'identity_attack';
  if (target === 'reader') goals.push(attackGoal(true, ANNOTATED));
  else if (target === 'group') goals.push(attackGoal(true, ANNOTATED * (identity ? 0.8 : 0.4)));
  else if (identity) goals.push(attackGoal(true, ANNOTATED * 0.4));
  return goals;
}

/** What a row teaches by its set's own label, where that asks our question or has an answer of its own. */
export function ownLabelGoals({ source, label }: PublicRow): Goal[] {
  if (label === null) return [];
  if (source === 'convabuse') return [attackGoal(label === 1, 2)];
  if (source === 'multidogo') return [attackGoal(false, 0.5)];
  const foreign = FOREIGN.indexOf(source);
  if (foreign < 0) return [];
  return [{ at: HOSTILE_OUTPUT + 1 + foreign, wanted: wanted(label === 1), weight: 0.15 }];
}
