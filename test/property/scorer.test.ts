import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES, type Policy, type Verdict } from '#core';
import { createAnalyse } from '../../shared/core/analyse.ts';
import { logitOf, MOST_DILUTION } from '../../shared/core/judgement.ts';
import { createJudgeSmall } from '../../shared/core/model/small.ts';
import { readFunctionalCases } from '../../shared/training/behaviours.ts';
import { loadBundle, loadPack } from '../../shared/training/bundle-file.ts';
import { draft, RUNS } from './support/arbitraries.ts';

const scorer = createScorer(loadBundle());
const again = createScorer(loadBundle());
const policy: fc.Arbitrary<Policy> = fc.constantFrom(
  POLICIES.widget,
  POLICIES.extension,
  { flagAt: { small: 0, precise: 0 }, showAt: 0, keepBelow: 0.3, doubtAt: 0.5 },
  { flagAt: { small: 0.3, precise: 0.3 }, showAt: 2, keepBelow: 0.3, doubtAt: 0.5 },
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
        const lower = { ...POLICIES.widget, flagAt: { small: 0.1, precise: 0.1 } };
        expect(scorer.judge(typed, lower).outcome).toBe('flag');
      }),
      RUNS,
    );
  });
});

describe('a civil sentence beside an attack, in a line of its own', () => {
  const CIVIL = [
    'Thank you for your help.',
    'My order number is 55120.',
    'The parcel was due on Monday.',
    'Please let me know what happens next.',
    'I have attached a photo of the box.',
    'Could you tell me when it will arrive?',
    'I paid by card on the third of May.',
    'My address has not changed.',
    'Have a nice day.',
    'I look forward to your reply.',
  ];
  const ROUNDING = 1e-6;
  const { lexicon, model } = loadPack();
  const analyse = createAnalyse(lexicon);
  const judgeSmall = createJudgeSmall(model);
  const line = POLICIES.widget.flagAt.small;
  const judge = (typed: string): Verdict => scorer.judge(typed, POLICIES.widget);
  /** A draft that is flagged, before and after a civil sentence was added; both as the scorer saw them. */
  interface Softened {
    readonly softened: string;
    readonly before: number;
    readonly after: number;
    readonly flagged: boolean;
    /** Sentences of the draft before, and the score of the worst by itself. */
    readonly sentences: number;
    readonly worst: number;
  }
  // Attacks that people wrote: where a draft at random is flagged by mistake, more words may well undo it.
  const all = readFunctionalCases().flatMap(({ attack, text }): Softened[] => {
    const verdict = judge(text);
    if (!attack || verdict.outcome !== 'flag') return [];
    return CIVIL.flatMap((civil) => [`${text}\n${civil}`, `${civil}\n${text}`]).map((softened) => {
      const now = judge(softened);
      const after = now.outcome === 'abstain' ? 0 : now.score;
      const own = judgeSmall(analyse(text)).sentences;
      const worst = Math.max(...own.map(({ score }) => score));
      const flagged = now.outcome === 'flag';
      return { softened, before: verdict.score, after, flagged, sentences: own.length, worst };
    });
  });
  const sure = all.filter(({ worst }) => logitOf(worst) >= logitOf(line) + MOST_DILUTION.small);

  /** What stood so far above the line, as a whole, that civil sentences have never undone it. */
  const far = all.filter(({ before }) => logitOf(before) >= logitOf(line) + MOST_DILUTION.precise);

  test('never turns the flag of a draft into a pass that is far over the line as a whole', () => {
    expect(far.length).toBeGreaterThan(1000);
    expect(far.filter(({ flagged }) => !flagged)).toEqual([]);
  });
  test('is tried on many', () => expect(sure.length).toBeGreaterThan(1000));
  test('never lowers the score of a single sentence by more than calm sentences may, in logits', () => {
    const single = all.filter(({ sentences }) => sentences === 1);
    expect(single.length).toBeGreaterThan(500);
    const undone = single.filter(
      ({ before, after }) => logitOf(after) < logitOf(before) - MOST_DILUTION.small - ROUNDING,
    );
    expect(undone).toEqual([]);
  });
  test('never turns the flag of a draft into a pass whose worst sentence is surely over the line', () => {
    expect(sure.filter(({ flagged }) => !flagged)).toEqual([]);
  });
});
