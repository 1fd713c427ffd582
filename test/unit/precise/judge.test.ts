import { describe, expect, test } from 'vitest';
import { createScorer, isAttackLabel, type Policy, type Verdict } from '#core';
import { createAnalyse } from '../../../shared/core/analyse.ts';
import { logitOf, type SentenceJudgement, sigmoid } from '../../../shared/core/judgement.ts';
import { OUTPUT_COUNT } from '../../../shared/core/model/outputs.ts';
import { attackLogit } from '../../../shared/core/model/small.ts';
import bundle from '../../../shared/model/bundle.json' with { type: 'json' };
import { combineLogits, createAnswerDraft, createPrecise } from '../../../shared/precise/judge.ts';
import { type PreciseCalibration, readPreciseModel } from '../../../shared/precise/model-file.ts';
import type { Vocabulary } from '../../../shared/precise/pieces.ts';
import { UNREVIEWED } from '../../../shared/training/precise/calibrate-review.ts';
import { UNMEASURED } from '../../../shared/training/precise/measure-rounding.ts';
import { renderPreciseModel } from '../../../shared/training/precise/render-model.ts';
import { TERMS } from '../core/support/lexicon.ts';
import { randomNetwork } from './support/random-network.ts';

const LETTERS = Array.from('\u2581abcdefghijklmnopqrstuvwxyzI.,!?', (letter) => [letter, -5] as const);
const VOCABULARY: Vocabulary = [
  ...['<unk>', '<s>', '</s>', '<1>', '<2>', '<3>'].map((mark) => [mark, 0] as const),
  ...LETTERS,
  ['\u2581you', -4],
  ['\u2581the', -4],
];
const CALIBRATION: PreciseCalibration = { bias: -0.2, worst: 0.6, whole: 0.3, small: 0.4, length: -0.1 };
const network = randomNetwork(VOCABULARY.length, OUTPUT_COUNT, 5);
const fileOf = (calibration: PreciseCalibration): ArrayBuffer =>
  new Uint8Array(
    renderPreciseModel(
      {
        vocabulary: VOCABULARY,
        outputs: OUTPUT_COUNT,
        calibration,
        rounding: UNMEASURED,
        review: UNREVIEWED,
      },
      network,
    ),
  ).buffer;
const file = fileOf(CALIBRATION);

describe('combineLogits', () => {
  test('weighs the worst sentence, the whole, the small model and the length', () => {
    const expected = -0.2 + 0.6 * 3 + 0.3 * 2 + 0.4 * Math.log(0.75 / 0.25) - 0.1 * Math.log(2);
    expect(combineLogits(CALIBRATION, [-1, 3], 2, 0.75)).toBeCloseTo(expected, 10);
  });
  test('takes the whole where there is no sentence', () => {
    expect(combineLogits(CALIBRATION, [], 2, 0.5)).toBeCloseTo(-0.2 + 0.9 * 2, 10);
  });
  test.each([0, 1])('stays finite where the small model is sure: %i', (small) => {
    expect(Number.isFinite(combineLogits(CALIBRATION, [1], 1, small))).toBe(true);
  });
});

describe('the precise model as a judge', () => {
  const analyse = createAnalyse({
    terms: TERMS,
    rules: [],
    exemptions: [],
    despair: { patterns: [], except: [] },
    language: 'en',
    languages: { en: ['the'] },
  });
  const shares = { insult: 0, threat: 1, identity_attack: 0, sexual: 0 };
  const kind = { label: 'threat', target: 'staff', shares } as const;
  const smallScore = (at: number): number => 0.9 - at / 100;
  const judge = createPrecise(file).create(({ sentences }) => ({
    score: 0.7,
    sentences: sentences.map((_, at): SentenceJudgement => ({ score: smallScore(at), ...kind })),
  }));

  test('combines the network with the small model, for the draft and for each sentence', () => {
    const analysis = analyse('The parcel is late. You are a clown!');
    const { sentences, whole } = createAnswerDraft(readPreciseModel(file))(analysis);
    const logits = sentences.map(attackLogit);
    const judgement = judge(analysis);
    expect(judgement.score).toBeCloseTo(
      sigmoid(combineLogits(CALIBRATION, logits, attackLogit(whole), 0.7)),
      6,
    );
    expect(judgement.sentences.map(({ score }) => score)).toEqual(
      logits.map((logit, at) =>
        expect.closeTo(sigmoid(combineLogits(CALIBRATION, [logit], logit, smallScore(at))), 6),
      ),
    );
    expect(judgement.sentences).toHaveLength(2);
  });
  test('gives the small score back where the calibration trusts that alone', () => {
    const only = createPrecise(fileOf({ bias: 0, worst: 0, whole: 0, small: 1, length: 0 }));
    const judged = only.create(() => ({ score: 0.3, sentences: [{ score: 0.4, ...kind }] }))(
      analyse('the end'),
    );
    expect(judged.score).toBeCloseTo(0.3, 6);
    expect(judged.sentences[0]?.score).toBeCloseTo(0.4, 6);
  });
  test('a single sentence is judged as the whole', () => {
    const { sentences, whole } = createAnswerDraft(readPreciseModel(file))(analyse('the parcel is late'));
    expect(sentences).toEqual([whole]);
  });
  test('leaves the sentences behind the first 24 to the small model', () => {
    const analysis = analyse('It is so late. '.repeat(26));
    const { sentences } = judge(analysis);
    expect(sentences).toHaveLength(26);
    expect(sentences.slice(24)).toEqual([24, 25].map((at) => ({ score: smallScore(at), ...kind })));
    expect(sentences[23]?.score).not.toBe(smallScore(23));
  });
  test('judges a draft without any sentence', () => {
    const { score, sentences } = judge(analyse(''));
    expect(sentences).toEqual([]);
    expect(logitOf(score)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(score).toBeGreaterThan(0);
  });
});

describe('a scorer with the precise model', () => {
  const scorer = createScorer(bundle, createPrecise(file));
  const FLAG_ALL: Policy = { flagAt: { small: 2, precise: 0 }, showAt: 0, keepBelow: 0.3, doubtAt: 0.5 };
  const PASS_ALL: Policy = { flagAt: { small: 0, precise: 2 }, showAt: 0, keepBelow: 0.3, doubtAt: 0.5 };
  const DRAFTS = [
    'Where is my order?',
    'You are a useless idiot. Where is order 4471?',
    'you m0r0n',
    'Thanks, that was very kind of you!\n\nBest wishes',
    '\ud800 you and the \u{1f621} again',
    'no. '.repeat(400),
    'x'.repeat(3000),
    '\u0000 is this it',
  ].map((draft) => [JSON.stringify(draft).slice(0, 30), draft] as const);
  const scoreOf = (verdict: Verdict): number => (verdict.outcome === 'abstain' ? Number.NaN : verdict.score);

  test.each(DRAFTS)('gives a score from 0 to 1, the same each time: %s', (_, draft) => {
    const verdict = scorer.judge(draft, PASS_ALL);
    expect(verdict.outcome).toBe('pass');
    expect(scoreOf(verdict)).toBeGreaterThanOrEqual(0);
    expect(scoreOf(verdict)).toBeLessThanOrEqual(1);
    expect(scorer.judge(draft, PASS_ALL)).toEqual(verdict);
  });
  test.each(DRAFTS)('flags with cues like those of the small model, inside the draft: %s', (_, draft) => {
    const verdict = scorer.judge(draft, FLAG_ALL);
    const small = createScorer(bundle).judge(draft, {
      flagAt: { small: 0, precise: 2 },
      showAt: 0,
      keepBelow: 0.3,
      doubtAt: 0.5,
    });
    if (verdict.outcome !== 'flag' || small.outcome !== 'flag') throw new Error(`"${draft}" was not flagged`);
    expect(verdict.cues.length).toBeGreaterThan(0);
    for (const cue of verdict.cues) {
      expect(Object.keys(cue).sort()).toEqual(Object.keys(small.cues[0] ?? {}).sort());
      expect(isAttackLabel(cue.label)).toBe(true);
      expect(cue.because.length).toBeGreaterThan(0);
      expect(draft.slice(cue.start, cue.end).trim()).not.toBe('');
      expect(cue.end).toBeLessThanOrEqual(draft.length);
    }
  });
  test('does not flag by the threshold of the small model', () => {
    expect(
      scorer.judge('You idiot', { flagAt: { small: 0, precise: 2 }, showAt: 0, keepBelow: 0.3, doubtAt: 0.5 })
        .outcome,
    ).toBe('pass');
  });
  test('abstains where the small model does', () => {
    expect(scorer.judge('', FLAG_ALL)).toEqual({ outcome: 'abstain', reason: 'too_short' });
    expect(scorer.judge('?!', FLAG_ALL)).toEqual({ outcome: 'abstain', reason: 'too_short' });
  });
  test('a scorer made again from the file gives the same verdict', () => {
    const again = createScorer(bundle, createPrecise(file));
    const draft = 'You are a useless idiot. Where is order 4471?';
    expect(again.judge(draft, FLAG_ALL)).toEqual(scorer.judge(draft, FLAG_ALL));
  });
  test('throws on another file', () => {
    expect(() => createPrecise(new ArrayBuffer(3))).toThrow('3 bytes came, expected a model file');
  });
});
