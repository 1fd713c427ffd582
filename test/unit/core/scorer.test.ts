import { describe, expect, test } from 'vitest';
import type { LanguagePack } from '../../../shared/core/bundle.ts';
import type { Judgement } from '../../../shared/core/judgement.ts';
import { createScorer, type OtherModel } from '../../../shared/core/scorer.ts';
import { packLexicon } from '../../../shared/training/bundle-file.ts';
import { LEXICON, POLICY, policyAt, RULE_BUNDLE, RULE_PACK, ruleScorer } from './support/rule-scorer.ts';

const judge = (draft: string) => ruleScorer.judge(draft, POLICY);
/** The words of each cue, as typed. */
function cuesOf(draft: string): string[] {
  const verdict = judge(draft);
  return verdict.outcome === 'flag' ? verdict.cues.map(({ start, end }) => draft.slice(start, end)) : [];
}

describe('the verdict', () => {
  test('flags an attack, with its words, label, target and reason', () => {
    expect(judge('Where is my order, you idiot?')).toEqual({
      outcome: 'flag',
      score: expect.any(Number),
      label: 'insult',
      target: 'reader',
      cues: [{ start: 19, end: 28, label: 'insult', target: 'reader', because: ['calls the reader names'] }],
    });
  });
  test('passes a fair message', () => expect(judge('Where is my order?').outcome).toBe('pass'));
  test('passes reported, negated and self-directed words', () => {
    for (const draft of [
      'your agent called me an idiot',
      'you are not an idiot',
      'i am such a moron, please help',
    ]) {
      expect(judge(draft).outcome).toBe('pass');
    }
  });
  test('abstains from another language', () => {
    expect(judge('wo ist das und bitte')).toEqual({ outcome: 'abstain', reason: 'unsupported_language' });
  });
  test.each(['', '   ', '\n', '55120', '?!', '😡', '\u200b'])(
    'abstains from %j, which says too little',
    (draft) => {
      expect(judge(draft)).toEqual({ outcome: 'abstain', reason: 'too_short' });
    },
  );
  test('one hostile sentence in a long fair message is found', () => {
    const fair = 'The parcel is late and it is not my fault. '.repeat(10);
    expect(cuesOf(`${fair}You are an idiot. ${fair}`)).toEqual(['You are an idiot']);
  });
  test('has the most telling label, and all cues in order', () => {
    const verdict = judge('You moron. I will find you. You clown.');
    expect(verdict).toMatchObject({ label: 'threat', target: 'reader' });
    expect(cuesOf('You moron. I will find you. You clown.')).toEqual([
      'You moron',
      'I will find you',
      'You clown',
    ]);
  });
});

describe('cues are of the draft as typed', () => {
  test.each([
    ['behind emoji', '😡👨‍👩‍👧 you moron', 'you moron'],
    ['of combining marks', 'ok, yo\u0301u mo\u0301ron!', 'yo\u0301u mo\u0301ron'],
    ['of mathematical letters', 'ok 𝐲𝐨𝐮 𝐦𝐨𝐫𝐨𝐧!', '𝐲𝐨𝐮 𝐦𝐨𝐫𝐨𝐧'],
    ['of full-width letters', 'ok ｙｏｕ ｍｏｒｏｎ！', 'ｙｏｕ ｍｏｒｏｎ'],
    ['with zero-width characters', 'ok y\u200bou mor\u200bon', 'y\u200bou mor\u200bon'],
    ['between bidi controls', 'ok \u202eyou moron\u202c', 'you moron'],
    ['behind ligatures', 'ﬁne oﬃce, you moron', 'you moron'],
    ['of spelt-out letters', 'ok you m o r o n now', 'you m o r o n'],
    ['of masked letters', 'ok you m*ron now', 'you m*ron'],
    ['behind a lone surrogate', '\ud800 you moron', 'you moron'],
  ])('%s', (_, draft, words) => expect(cuesOf(draft)).toEqual([words]));
});

describe('the policy', () => {
  const draft = 'You are an idiot.';
  test('draws the line', () => {
    expect(ruleScorer.judge(draft, policyAt(1)).outcome).toBe('pass');
    expect(ruleScorer.judge(draft, policyAt(0.5)).outcome).toBe('flag');
  });
  test('draws the line of the model that judges, not of the other', () => {
    const lines = { small: 0.5, precise: 1 };
    expect(
      ruleScorer.judge(draft, { flagAt: lines, showAt: 0.5, keepBelow: 0.3, doubtAt: 0.5 }).outcome,
    ).toBe('flag');
    const other: OtherModel = { name: 'precise', language: 'en', create: (small) => small };
    const precise = createScorer(RULE_BUNDLE, other);
    expect(precise.judge(draft, { flagAt: lines, showAt: 0.5, keepBelow: 0.3, doubtAt: 0.5 }).outcome).toBe(
      'pass',
    );
  });
  test('at 0 flags the worst sentence of any message, with a cue', () => {
    const verdict = ruleScorer.judge('Where is my order? Please.', policyAt(0, 2));
    expect(verdict).toMatchObject({ outcome: 'flag', cues: [{ label: 'insult' }] });
  });
  test('at 0 takes a text of more sentences than a call takes arguments', () => {
    const verdict = ruleScorer.judge('is\n'.repeat(150_000), policyAt(0, 2));
    expect(verdict).toMatchObject({ outcome: 'flag', cues: [{ start: 0, end: 2 }] });
  });
  test('that is not a number flags nothing', () => {
    expect(ruleScorer.judge(draft, policyAt(Number.NaN)).outcome).toBe('pass');
  });
});

const SHARES = { insult: 0.25, threat: 0.25, identity_attack: 0.25, sexual: 0.25 };

describe('another model in the place of the small one', () => {
  const draft = 'Where is my order? I want it today.';
  const judgement: Judgement = {
    score: 0.9,
    sentences: [
      { score: 0.1, label: 'insult', target: 'reader', shares: SHARES },
      { score: 0.9, label: 'threat', target: 'staff', shares: SHARES },
    ],
  };
  test('gives score, label and target; its worst sentence is the cue', () => {
    const scorer = createScorer(RULE_BUNDLE, {
      name: 'precise',
      language: 'en',
      create: () => () => judgement,
    });
    const verdict = scorer.judge(draft, POLICY);
    expect(verdict).toMatchObject({
      outcome: 'flag',
      score: 0.9,
      label: 'threat',
      target: 'staff',
      cues: [{ start: 19, end: draft.length }],
    });
  });
  test('may ask the small one', () => {
    const scorer = createScorer(RULE_BUNDLE, {
      name: 'precise',
      language: 'en',
      create: (small) => (analysis) => ({ ...judgement, score: small(analysis).score / 2 }),
    });
    const small = ruleScorer.judge('You idiot. I want it.', policyAt(2));
    const other = scorer.judge('You idiot. I want it.', policyAt(2));
    expect([small, other]).toMatchObject([{ outcome: 'pass' }, { outcome: 'pass' }]);
    expect('score' in other && 'score' in small && other.score / small.score).toBeCloseTo(0.5);
  });
});

describe('packs of several languages', () => {
  const { languages, ...lexicon } = LEXICON;
  const german: LanguagePack = {
    ...RULE_PACK,
    lexicon: packLexicon({
      ...lexicon,
      terms: { ...lexicon.terms, 'insult-noun': ['trottel'] },
      rules: [],
      language: 'de',
      languages,
    }),
  };
  const scorer = createScorer({ ...RULE_BUNDLE, packs: [RULE_PACK, german] });
  test.each([
    ['you are an idiot', 'flag', 'en'],
    ['wo ist das, you trottel', 'flag', 'de'],
    ['wo ist mein idiot', 'pass', 'de'],
    ['где мой заказ', 'abstain', undefined],
  ])('%s: %s', (draft, outcome, language) => {
    expect(scorer.judge(draft, POLICY).outcome).toBe(outcome);
    expect(scorer.explain(draft).language).toBe(language);
  });
  test('a larger model judges drafts of its own language alone', () => {
    const other: OtherModel = {
      name: 'precise',
      language: 'de',
      create: () => (analysis) => ({
        score: 1,
        sentences: analysis.sentences.map(() => ({
          score: 1,
          label: 'threat',
          target: 'reader',
          shares: SHARES,
        })),
      }),
    };
    const both = createScorer({ ...RULE_BUNDLE, packs: [RULE_PACK, german] }, other);
    expect(both.judge('wo ist mein Paket', POLICY).outcome).toBe('flag');
    expect(both.judge('where is my order', POLICY).outcome).toBe('pass');
  });
});

describe('cues stand at the very characters', () => {
  test.each([
    ['emoji of several parts', '👨‍👩‍👧🇫🇷 '],
    ['combining marks', 'cafe\u0301 n\u0303 '],
    ['right-to-left text and marks', '\u202e\u05d0\u05d1\u05d2\u202c \u2067abc\u2069 '],
    ['ligatures, which become several letters', 'ﬁne ﬂat ㏂ '],
    ['styled letters, which are two units each', '𝐰𝐡𝐞𝐫𝐞 𝒾𝓈 𝓲𝓽 '],
    ['invisible characters', 'a\u200bb\ufeff\u00ad '],
  ])('behind %s', (_, before) => {
    expect(cuesOf(`${before}you idiot, where is it`)).toEqual(['you idiot']);
    expect(cuesOf(`where is it, you idiot ${before}`)).toEqual(['you idiot']);
  });
});
