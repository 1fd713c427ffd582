import { describe, expect, test } from 'vitest';
import { ATTACK_LABELS, TARGETS } from '../../../shared/core/labels.ts';
import { OUTPUT_COUNT, OUTPUTS } from '../../../shared/core/model/outputs.ts';
import type { Annotation } from '../../../shared/training/annotations.ts';
import {
  annotationGoals,
  HOSTILE_OUTPUT,
  LEARNT_OUTPUTS,
  lineGoals,
  ownLabelGoals,
} from '../../../shared/training/attack-goals.ts';
import type { Goal } from '../../../shared/training/goals.ts';
import type { PublicRow, PublicSet } from '../../../shared/training/public-sets.ts';

/** Whether the goals teach an attack (true), none (false) or neither. */
const attackTaught = (goals: readonly Goal[]): boolean | undefined => {
  const goal = goals.find((one) => 'at' in one && one.at === OUTPUTS.attack);
  return goal !== undefined && 'at' in goal ? goal.wanted > 0.5 : undefined;
};
const chosenAt = (goals: readonly Goal[], from: number): number | undefined => {
  const goal = goals.find((one) => 'from' in one && one.from === from);
  return goal !== undefined && 'from' in goal ? goal.chosen : undefined;
};
const weightOf = (goals: readonly Goal[]): number =>
  goals.find((one) => 'at' in one && one.at === OUTPUTS.attack)?.weight ?? 0;

describe('lineGoals', () => {
  test('of an attack: that it is one, its target and its label', () => {
    const goals = lineGoals({
      slice: 'threat',
      text: 'I will find you',
      attack: true,
      label: 'threat',
      target: 'staff',
      hostile: ['I will find you'],
      file: 'x',
    });
    expect(attackTaught(goals)).toBe(true);
    expect(TARGETS[chosenAt(goals, OUTPUTS.targets) ?? -1]).toBe('staff');
    expect(ATTACK_LABELS[chosenAt(goals, OUTPUTS.labels) ?? -1]).toBe('threat');
  });
  test('of a fair line: that it is none, and its target, but no label', () => {
    const goals = lineGoals({
      slice: 'angry-swearing',
      text: 'this damn app',
      attack: false,
      label: 'profanity',
      target: 'thing',
      file: 'x',
    });
    expect(attackTaught(goals)).toBe(false);
    expect(TARGETS[chosenAt(goals, OUTPUTS.targets) ?? -1]).toBe('thing');
    expect(chosenAt(goals, OUTPUTS.labels)).toBeUndefined();
  });
});

describe('annotationGoals', () => {
  const goalsOf = (
    found: Annotation['found'],
    target: Annotation['target'],
    source: PublicSet = 'davidson',
  ) => annotationGoals({ found, target }, source);

  test('an unclear message teaches nothing', () => expect(goalsOf('unclear', '-')).toEqual([]));
  test.each([
    ['insult', 'reader', true],
    ['insult', 'group', true],
    ['insult', 'third_party', undefined],
    ['identity_attack', 'third_party', true],
    ['fair', '-', false],
    ['banter', '-', false],
    ['fair_swearing', '-', false],
  ] as const)('%s at %s teaches whether it is an attack: %s', (found, target, expected) => {
    expect(attackTaught(goalsOf(found, target))).toBe(expected);
  });
  test('what is at the reader weighs most, then groups by their identity, then groups', () => {
    const weights = [
      goalsOf('insult', 'reader'),
      goalsOf('identity_attack', 'group'),
      goalsOf('insult', 'group'),
    ].map(weightOf);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(3);
  });
  test('hostile words teach that they are hostile, and their label', () => {
    const goals = goalsOf('sexual', 'third_party');
    expect(goals).toContainEqual({ at: HOSTILE_OUTPUT, wanted: expect.closeTo(0.98, 6), weight: 0.3 });
    expect(ATTACK_LABELS[chosenAt(goals, OUTPUTS.labels) ?? -1]).toBe('sexual');
    expect(chosenAt(goalsOf('fair', '-'), OUTPUTS.labels)).toBeUndefined();
  });
  test.each(['insult', 'fair'] as const)('ConvAbuse speaks for itself: %s', (found) => {
    expect(attackTaught(goalsOf(found, found === 'fair' ? '-' : 'reader', 'convabuse'))).toBeUndefined();
  });
});

describe('ownLabelGoals', () => {
  const row = (source: PublicSet, label: PublicRow['label']): PublicRow => ({
    id: '1',
    text: 'x',
    label,
    split: 'train',
    source,
    tags: {},
  });
  test.each([
    ['convabuse', 1, true],
    ['convabuse', 0, false],
    ['multidogo', 0, false],
    ['davidson', 1, undefined],
    ['edos', 1, undefined],
  ] as const)('%s with label %s teaches whether it is an attack: %s', (source, label, expected) => {
    expect(attackTaught(ownLabelGoals(row(source, label)))).toBe(expected);
  });
  test('sets that ask another question have an answer of their own, which only training asks for', () => {
    const places = (['davidson', 'edos'] as const).flatMap((source) =>
      ownLabelGoals(row(source, 1)).map((goal) => ('at' in goal ? goal.at : Number.NaN)),
    );
    expect(new Set(places).size).toBe(2);
    for (const place of places) {
      expect(place).toBeGreaterThan(HOSTILE_OUTPUT);
      expect(place).toBeLessThan(LEARNT_OUTPUTS);
    }
    expect(HOSTILE_OUTPUT).toBeGreaterThanOrEqual(OUTPUT_COUNT);
  });
  test('other sets, and rows without a label, teach nothing', () => {
    expect(ownLabelGoals(row('goemotions', 1))).toEqual([]);
    expect(ownLabelGoals(row('convabuse', null))).toEqual([]);
  });
});
