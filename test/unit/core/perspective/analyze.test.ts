import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer } from '#core';
import { createAnalyze, type HurtfulWords } from '../../../../shared/core/perspective/index.ts';
import { loadBundle, loadHurtfulWords } from '../../../../shared/training/bundle-file.ts';
import { ruleScorer } from '../support/rule-scorer.ts';

const words: HurtfulWords = {
  weights: { bias: 0, share: 1, length: 0, other: 0 },
  shares: { moron: 0.9, cheap: 0.2 },
};
const analyze = createAnalyze(ruleScorer, words);
const request = (text: string, more: object = {}) => ({
  comment: { text },
  requestedAttributes: { TOXICITY: {}, INSULT: {}, PROFANITY: {} },
  ...more,
});
const scoresOf = (answer: object): Record<string, unknown> =>
  'attributeScores' in answer ? Object(answer.attributeScores) : {};
const summaryFor = (answer: object, attribute: string): number =>
  Object(scoresOf(answer)[attribute]).summaryScore?.value ?? Number.NaN;

describe('a request of Perspective', () => {
  test('is answered in its shape', () => {
    const text = 'Where is my order? You are an idiot.';
    expect(analyze(request(text, { languages: ['en'], clientToken: 'a7' }))).toEqual({
      attributeScores: {
        TOXICITY: shape([0, 18], [19, 36]),
        INSULT: shape([0, 18], [19, 36]),
        PROFANITY: shape([0, 18], [19, 36]),
      },
      languages: ['en'],
      detectedLanguages: ['en'],
      clientToken: 'a7',
    });
  });
  test('tells the hostile sentence from the others', () => {
    const answer = analyze(request('Where is my order? You are an idiot.'));
    const [calm, hostile] = Object(scoresOf(answer).TOXICITY).spanScores;
    expect(hostile.score.value).toBeGreaterThan(0.9);
    expect(calm.score.value).toBeLessThan(0.1);
    expect(summaryFor(answer, 'TOXICITY')).toBeGreaterThan(0.9);
  });
  test('with spanAnnotations gives the words that readers would mark', () => {
    const answer = analyze(request('My order? you moron', { spanAnnotations: true }));
    const spans = Object(scoresOf(answer).TOXICITY).spanScores;
    expect(spans.at(-1)).toEqual({
      begin: 14,
      end: 19,
      score: { value: expect.closeTo(0.9, 5), type: 'PROBABILITY' },
    });
    expect(Object(scoresOf(answer).PROFANITY).spanScores).toHaveLength(2);
  });
  test('leaves out what is below its threshold, and all scores where nothing is left', () => {
    const asked = { TOXICITY: { scoreThreshold: 0.5 }, INSULT: {} };
    const calm = analyze(request('Where is my order?', { requestedAttributes: asked }));
    expect(Object.keys(scoresOf(calm))).toEqual(['INSULT']);
    const none = analyze(
      request('Where is my order?', { requestedAttributes: { TOXICITY: { scoreThreshold: 0.5 } } }),
    );
    expect(none).toEqual({ languages: ['en'], detectedLanguages: ['en'] });
  });
  test('in HTML is judged without the tags, at the same places', () => {
    const html = '<p>You are an <b>idiot</b></p>';
    const answer = analyze({ ...request(html), comment: { text: html, type: 'HTML' } });
    expect(summaryFor(answer, 'TOXICITY')).toBeGreaterThan(0.9);
    expect(Object(scoresOf(answer).TOXICITY).spanScores[0].begin).toBe(3);
  });
});

/** The spans of an attribute, whatever their scores. */
const shape = (...spans: readonly (readonly [number, number])[]) => {
  const score = { value: expect.any(Number), type: 'PROBABILITY' };
  return { spanScores: spans.map(([begin, end]) => ({ begin, end, score })), summaryScore: score };
};

describe('is refused as there, with the error type', () => {
  const asked = { TOXICITY: {} };
  test.each([
    ['no object', null, 'INVALID_REQUEST', 'Request is null, expected an object'],
    ['no comment', { requestedAttributes: asked }, 'INVALID_REQUEST', 'comment.text is undefined'],
    [
      'a number',
      { comment: { text: 7 }, requestedAttributes: asked },
      'INVALID_REQUEST',
      'comment.text is number',
    ],
    ['nothing', { comment: { text: ' ' }, requestedAttributes: asked }, 'COMMENT_EMPTY', 'non-empty'],
    ['too much', request('é'.repeat(11_000)), 'COMMENT_TOO_LONG', 'too long'],
    ['no attribute', request('Hi', { requestedAttributes: {} }), 'NO_REQUESTED_ATTRIBUTES', 'Missing'],
    [
      'an attribute that we lack',
      request('Hi', { requestedAttributes: { FLIRTATION: {} } }),
      'INVALID_REQUEST',
      'Unknown requested attribute: FLIRTATION',
    ],
    [
      'another score',
      request('Hi', { requestedAttributes: { TOXICITY: { scoreType: 'RANK' } } }),
      'INVALID_REQUEST',
      'Requested score type RANK is not supported by attribute TOXICITY',
    ],
    [
      'a threshold that is no number',
      request('Hi', { requestedAttributes: { TOXICITY: { scoreThreshold: 'high' } } }),
      'INVALID_REQUEST',
      'scoreThreshold of TOXICITY is string',
    ],
    [
      'another type',
      { ...request('Hi'), comment: { text: 'Hi', type: 'RTF' } },
      'INVALID_REQUEST',
      'text type: RTF',
    ],
    ['no list of languages', request('Hi', { languages: 'en' }), 'INVALID_REQUEST', 'languages is string'],
    [
      'a language that we lack',
      request('Hello there', { languages: ['de'] }),
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      'Attribute TOXICITY does not support request languages: de',
    ],
    [
      'text in a language that we lack',
      request('wo ist das mein bitte'),
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      'Attribute TOXICITY does not support request languages: und',
    ],
  ])('%s', (_, wrong, errorType, message) => {
    // @ts-expect-error: some of these are no requests at all
    expect(analyze(wrong)).toEqual({
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: expect.stringContaining(message),
        details: [expect.objectContaining({ errorType })],
      },
    });
  });
});

describe('with what is shipped', () => {
  const shipped = createAnalyze(createScorer(loadBundle()), loadHurtfulWords());
  const all = {
    TOXICITY: {},
    INSULT: {},
    THREAT: {},
    IDENTITY_ATTACK: {},
    PROFANITY: {},
    SEXUALLY_EXPLICIT: {},
  };
  const highest = (text: string): string | undefined => {
    const answer = shipped({ comment: { text }, requestedAttributes: all });
    const others = Object.keys(all).filter((name) => name !== 'TOXICITY');
    return others.sort((a, b) => summaryFor(answer, b) - summaryFor(answer, a))[0];
  };
  test.each([
    ['You are an idiot.', 'INSULT'],
    ['I will find you and break your legs.', 'THREAT'],
    ['This fucking router is broken again.', 'PROFANITY'],
    ['Send me a nude photo of your tits, sweetheart.', 'SEXUALLY_EXPLICIT'],
  ])('%s: %s is the highest', (text, attribute) => expect(highest(text)).toBe(attribute));
  test('every score is from 0 to 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const answer = shipped({ comment: { text }, requestedAttributes: all, spanAnnotations: true });
        for (const score of Object.values(scoresOf(answer))) {
          const { summaryScore, spanScores } = Object(score);
          for (const { value } of [
            summaryScore,
            ...spanScores.map((span: { score: object }) => span.score),
          ]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
