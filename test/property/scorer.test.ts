import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES, type Policy, type Verdict } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { draft, RUNS } from './support/arbitraries.ts';

const scorer = createScorer(loadBundle());
const again = createScorer(loadBundle());
const policy: fc.Arbitrary<Policy> = fc.constantFrom(
  POLICIES.widget,
  POLICIES.extension,
  { flagAt: 0, showAt: 0 },
  { flagAt: 0.3, showAt: 2 },
);

/** What holds of every verdict on every draft. */
function expectSound(verdict: Verdict, typed: string): void {
  if (verdict.outcome === 'abstain') return;
  expect(verdict.score).toBeGreaterThanOrEqual(0);
  expect(verdict.score).toBeLessThanOrEqual(1);
  if (verdict.outcome === 'pass') return;
  expect(verdict.cues.length).toBeGreaterThan(0);
  let end = 0;
  for (const cue of verdict.cues) {
    expect(cue.start).toBeGreaterThanOrEqual(end);
    expect(cue.end).toBeGreaterThan(cue.start);
    expect(cue.end).toBeLessThanOrEqual(typed.length);
    expect(cue.because.length).toBeGreaterThan(0);
    expect(typed.slice(cue.start, cue.end).trim()).not.toBe('');
    end = cue.end;
  }
  expect(verdict.cues.map(({ label }) => label)).toContain(verdict.label);
}

describe('the scorer, of any draft', () => {
  test('gives a sound verdict, and never throws', () => {
    fc.assert(
      fc.property(draft, policy, (typed, line) => expectSound(scorer.judge(typed, line), typed)),
      RUNS,
    );
  });
  test('gives the same verdict again, also from another scorer of the same bundle', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const verdict = scorer.judge(typed, POLICIES.widget);
        expect(scorer.judge(typed, POLICIES.widget)).toEqual(verdict);
        expect(again.judge(typed, POLICIES.widget)).toEqual(verdict);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
  test('flags no less when the line is drawn lower', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        if (scorer.judge(typed, POLICIES.widget).outcome !== 'flag') return;
        expect(scorer.judge(typed, { ...POLICIES.widget, flagAt: 0.1 }).outcome).toBe('flag');
      }),
      RUNS,
    );
  });
});
