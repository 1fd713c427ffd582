import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES, withoutAttack } from '#core';
import { loadBundle } from '../../../../shared/training/bundle-file.ts';

const scorer = createScorer(loadBundle());
const without = (draft: string): string | undefined => withoutAttack(draft, scorer, POLICIES.widget);

describe('with the shipped bundle, what is left keeps the request', () => {
  test.each([
    ['Where is my parcel, you idiot?', 'Where is my parcel?'],
    ['WHERE IS MY PARCEL, YOU IDIOT', 'WHERE IS MY PARCEL'],
    ['Order no. 55120 is late, you idiot!', 'Order no. 55120 is late!'],
    ['You are a moron. My order is 55120, please send it.', 'My order is 55120, please send it.'],
    ['Are you stupid? Order 55120 is late!!! Fix it.', 'Order 55120 is late!!! Fix it.'],
    ['you are an idiot\n\nplease refund 55120', 'please refund 55120'],
    ['Hello 👋, you idiot, where is order 55120? 😡', 'Hello 👋, where is order 55120? 😡'],
    ['I paid £1,200.50, you thief, and got nothing.', 'I paid £1,200.50, and got nothing.'],
    ['Fuck you. Where is 55120?', 'Where is 55120?'],
    [
      'Please refund order 55120. You are a moron. My e-mail is a@b.example.',
      'Please refund order 55120. My e-mail is a@b.example.',
    ],
    ['Idiot, where is my parcel?', 'Where is my parcel?'],
  ])('%s', (draft, rest) => expect(without(draft)).toBe(rest));

  test('a fair request in a flagged draft is not taken out with the attack', () => {
    expect(without('1. Refund me.\n2. You are an idiot.\n3. Cancel.')).toContain('Refund me.');
  });
});

// What the small model misses now and found before: this fails as soon as it finds it again.
test.fails('Are you an idiot? Order 55120 is late!!! Fix it.', () =>
  expect(scorer.judge('Are you an idiot? Order 55120 is late!!! Fix it.', POLICIES.widget).outcome).toBe(
    'flag',
  ));

test('a cue does not begin or end with a comma or a blank', () => {
  const drafts = ['Where is my parcel, you idiot?', 'No, you clown, not that one.', 'Fuck you, moron!'];
  for (const draft of drafts) {
    const verdict = scorer.judge(draft, POLICIES.widget);
    const words =
      verdict.outcome === 'flag' ? verdict.cues.map(({ start, end }) => draft.slice(start, end)) : [''];
    for (const shown of words) expect(shown).toMatch(/^[^\s,;:].*[^\s,;:]$/su);
  }
});
