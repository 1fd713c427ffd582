import { describe, expect, test } from 'vitest';
import { createScorer, readBundle } from '#core';
import { RULE_BUNDLE } from './support/rule-scorer.ts';

const { model, lexicon } = RULE_BUNDLE;

test('a whole bundle is taken as it is, also after a trip through JSON', () => {
  expect(readBundle(RULE_BUNDLE)).toBe(RULE_BUNDLE);
  expect(() => createScorer(JSON.parse(JSON.stringify(RULE_BUNDLE)))).not.toThrow();
});

describe('a broken bundle throws, saying what came and what was expected', () => {
  test.each([
    ['nothing', undefined, /undefined came, expected an object/u],
    ['null', null, /null came, expected an object/u],
    ['a text', '{}', /a string came/u],
    ['a list', [], /a list came/u],
    ['an empty object', {}, /an object with nothing came/u],
    ['another object', { error: 'not found', status: 404 }, /an object with error, status came/u],
    ['another format', { ...RULE_BUNDLE, format: 99 }, /format 99 came, expected \d/u],
    ['other features', { ...RULE_BUNDLE, model: { ...model, features: 99 } }, /features 99.*npm run train/u],
    [
      'cut weights',
      { ...RULE_BUNDLE, model: { ...model, attack: { ...model.attack, data: 'AAA' } } },
      /3 weights came/u,
    ],
    [
      'a calibration of texts',
      { ...RULE_BUNDLE, model: { ...model, calibration: { bias: '1' } } },
      /calibration/u,
    ],
    ['no lexicon', { ...RULE_BUNDLE, lexicon: undefined }, /came, expected/u],
    ['an empty term', { ...RULE_BUNDLE, lexicon: { ...lexicon, terms: { swear: [''] } } }, /"swear".*empty/u],
    ['a malformed pattern', { ...RULE_BUNDLE, lexicon: { ...lexicon, exemptions: ['a||b'] } }, /a\|\|b/u],
  ])('%s', (_, value, fault) => expect(() => createScorer(value)).toThrow(fault));

  test.each([
    [
      'a model without weights',
      { ...RULE_BUNDLE, model: { ...model, attack: undefined } },
      /attack is undefined/u,
    ],
    ['a model without kinds', { ...RULE_BUNDLE, model: { ...model, kinds: {} } }, /threat is undefined/u],
    [
      'a calibration without "worst"',
      { ...RULE_BUNDLE, model: { ...model, calibration: { bias: 0 } } },
      /calibration\.worst/u,
    ],
    [
      'an infinite scale',
      { ...RULE_BUNDLE, model: { ...model, attack: { ...model.attack, scale: Infinity } } },
      /scale/u,
    ],
    [
      'terms that are no list',
      { ...RULE_BUNDLE, lexicon: { ...lexicon, terms: { swear: 'damn' } } },
      /swear/u,
    ],
    ['a rule without patterns', { ...RULE_BUNDLE, lexicon: { ...lexicon, rules: [{ id: 'odd' }] } }, /odd/u],
    [
      'a rule of an unknown label',
      { ...RULE_BUNDLE, lexicon: { ...lexicon, rules: [{ ...lexicon.rules[0], label: 'rude' }] } },
      /rude/u,
    ],
    [
      'an exemption that is no text',
      { ...RULE_BUNDLE, lexicon: { ...lexicon, exemptions: [7] } },
      /exemption/u,
    ],
    [
      'words of a language that are no list',
      { ...RULE_BUNDLE, lexicon: { ...lexicon, languages: { en: 7 } } },
      /en\b/u,
    ],
  ])('%s', (_, value, fault) => {
    expect(() => createScorer(value)).toThrow(fault);
  });

  test('no bundle gives a score that is not a number', () => {
    const broken = { ...RULE_BUNDLE, model: { ...model, calibration: { bias: 0 } } };
    const judge = (): unknown => createScorer(broken).judge('you are an idiot', { flagAt: 0.5, showAt: 0.5 });
    expect(judge).toThrow();
  });
});
