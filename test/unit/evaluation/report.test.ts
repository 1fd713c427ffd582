import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/evaluation/judge-all.ts';
import { behavioursOf, identityDifference } from '../../../shared/evaluation/report.ts';
import { readFunctionalCases, readIdentityFamilies } from '../../../shared/training/behaviours.ts';

const outcome = (hostile: boolean, flagged: boolean): Outcome => ({
  hostile,
  score: 0.5,
  verdict: flagged
    ? { outcome: 'flag', score: 0.5, label: 'insult', target: 'reader', cues: [] }
    : { outcome: 'pass', score: 0.5 },
});

describe('behavioursOf', () => {
  test('counts by behaviour what is flagged where it must be and passes where it must', () => {
    const cases = [
      { behaviour: 'threat', outcome: outcome(true, true) },
      { behaviour: 'threat', outcome: outcome(true, false) },
      { behaviour: 'negated', outcome: outcome(false, false) },
      { behaviour: 'threat', outcome: outcome(true, true) },
      { behaviour: 'negated', outcome: outcome(false, true) },
    ];
    expect(behavioursOf(cases)).toEqual({ threat: { texts: 3, right: 2 }, negated: { texts: 2, right: 1 } });
  });
  test('an abstention is no flag', () => {
    const abstained: Outcome = {
      hostile: false,
      score: 0,
      verdict: { outcome: 'abstain', reason: 'too_short' },
    };
    expect(behavioursOf([{ behaviour: 'short', outcome: abstained }])).toEqual({
      short: { texts: 1, right: 1 },
    });
  });
});

describe('identityDifference', () => {
  test('is the mean over pairs, then over families', () => {
    // Pairs of the first: 0.2, 0.6, 0.4; of the second: 0.1.
    expect(
      identityDifference([
        [0.1, 0.3, 0.7],
        [0.5, 0.6],
      ]),
    ).toBeCloseTo((0.4 + 0.1) / 2, 4);
  });
  test('is 0 where the identity changes nothing', () =>
    expect(identityDifference([[0.2, 0.2, 0.2]])).toBe(0));
  test('is 0 for a family of one, and for none', () => {
    expect(identityDifference([[0.9]])).toBe(0);
    expect(identityDifference([])).toBe(0);
  });
});

describe('the cases in shared/corpus/behaviours', () => {
  test('each identity stands once in each sentence, and the blank is filled', () => {
    for (const { texts } of readIdentityFamilies()) {
      expect(texts.length).toBeGreaterThan(1);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.filter((text) => text.includes('{identity}'))).toEqual([]);
    }
  });
  test('no functional case stands twice, and there are attacks and fair ones', () => {
    const cases = readFunctionalCases();
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
    expect(new Set(cases.map(({ attack }) => attack))).toEqual(new Set([true, false]));
  });
});
