import { describe, expect, test } from 'vitest';
import { createFindHints, type ToneRule } from '#core';

const rule = (id: string, changes: Partial<ToneRule>): ToneRule => ({
  id,
  category: 'blame',
  severity: 'suggest',
  message: 'Sounds like blame.',
  patterns: [],
  ...changes,
});

const RULES: readonly ToneRule[] = [
  rule('should-have', {
    patterns: [
      { pattern: 'you should have', rewrite: 'next time you can' },
      { pattern: 'why did you not|never', rewrite: 'I see that we did not' },
    ],
    except: ['you should have received|got'],
  }),
  rule('calm', { severity: 'warn', patterns: [{ pattern: 'calm down' }], advice: 'Say what you will do.' }),
  rule('just', { severity: 'info', patterns: [{ pattern: 'just calm down' }] }),
  rule('policy', { patterns: [{ pattern: 'our policy' }], unless: ['@apology'] }),
  rule('hours', { patterns: [{ pattern: 'in [ 24|48 hours ]', rewrite: 'by tomorrow' }] }),
];
const findHints = createFindHints({ terms: { apology: ['sorry', 'my apologies'] }, rules: RULES });
/** Hints as "rule: words -> rewrite". */
const shown = (draft: string): string[] =>
  findHints(draft).map(
    ({ rule, start, end, rewrite }) => `${rule}: ${draft.slice(start, end)} -> ${rewrite ?? ''}`,
  );

describe('findHints', () => {
  test('says which rule, where, how much it matters and what to write instead', () => {
    expect(findHints('Well, you should have called.')).toEqual([
      {
        rule: 'should-have',
        category: 'blame',
        severity: 'suggest',
        start: 6,
        end: 21,
        message: 'Sounds like blame.',
        rewrite: 'next time you can',
      },
    ]);
  });
  test('gives advice where no wording fits', () => {
    const [hint] = findHints('Please calm down.');
    expect(hint).toMatchObject({ rule: 'calm', advice: 'Say what you will do.' });
    expect(hint).not.toHaveProperty('rewrite');
  });
  test('begins the rewrite as the replaced words began', () => {
    expect(shown('You should have called.')).toEqual(['should-have: You should have -> Next time you can']);
    expect(shown('why did you not call?')).toEqual(['should-have: why did you not -> I see that we did not']);
  });
  test('a rewrite of words that begin with a digit stays as it is', () => {
    expect(shown('It comes in 24 hours.')).toEqual(['hours: 24 hours -> by tomorrow']);
  });
  test('has no hint where the rule has an exception', () => {
    expect(shown('You should have received it.')).toEqual([]);
  });
  test('a rule with "unless" is silent wherever that stands in the reply', () => {
    expect(shown('It is our policy.')).toHaveLength(1);
    expect(shown('It is our policy.\n\nI am sorry.')).toEqual([]);
  });
  test('of overlapping hints the more severe stays', () => {
    expect(shown('just calm down')).toEqual(['calm: calm down -> ']);
  });
  test('hints are ordered, of the reply as typed', () => {
    const draft = '👋 “ﬁne”, calm down. You Should\u00a0Have called, it is our policy.';
    expect(shown(draft)).toEqual([
      'calm: calm down -> ',
      'should-have: You Should\u00a0Have -> Next time you can',
      'policy: our policy -> ',
    ]);
  });
  test.each(['', ' ', '😀', '\ud800', 'a'.repeat(1000)])('finds nothing in %j', (draft) => {
    expect(findHints(draft)).toEqual([]);
  });
  test('a malformed pattern throws, naming it', () => {
    for (const broken of [{ patterns: [{ pattern: 'a||b' }] }, { except: ['a||b'] }, { unless: ['a||b'] }]) {
      expect(() => createFindHints({ terms: {}, rules: [rule('bad', broken)] })).toThrow('a||b');
    }
  });
});
