import { describe, expect, test } from 'vitest';
import { createScorer, readBundle } from '#core';
import { POLICY, RULE_BUNDLE, RULE_PACK } from './support/rule-scorer.ts';

const { model, lexicon } = RULE_PACK;
/** The bundle with other parts of its pack, also such as the types forbid. */
const withPack = (parts: Readonly<Record<string, unknown>>) => ({
  ...RULE_BUNDLE,
  packs: [{ ...RULE_PACK, ...parts }],
});
const { network } = model;
const { dense } = network;

/** The bundle with other parts of the network, also such as the types forbid. */
const withNetwork = (parts: Readonly<Record<string, unknown>>) =>
  withPack({ model: { ...model, network: { ...network, ...parts } } });

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
    ['other features', withPack({ model: { ...model, features: 99 } }), /features 99.*npm run train/u],
    [
      'a cut table',
      withNetwork({ table: { ...network.table, data: 'AAA' } }),
      /3 numbers of table came, expected \d/u,
    ],
    [
      'a cut dense part',
      withNetwork({ dense: { ...dense, evidence: { scale: 1, data: 'AA' } } }),
      /2 numbers of evidence came/u,
    ],
    [
      'numbers of another alphabet',
      withNetwork({ dense: { ...dense, hiddenBias: { scale: 1, data: '=' } } }),
      /hiddenBias holds "=" at 0/u,
    ],
    [
      'sizes that the parts do not have',
      withNetwork({ width: network.width + 1 }),
      /numbers of table came, expected/u,
    ],
    ['a calibration of texts', withPack({ model: { ...model, calibration: { bias: '1' } } }), /calibration/u],
    ['no lexicon', withPack({ lexicon: undefined }), /lexicon is undefined, expected/u],
    ['no packs', { ...RULE_BUNDLE, packs: [] }, /packs is a list, expected/u],
    ['a lexicon for no language', withPack({ lexicon: { ...lexicon, language: 7 } }), /lexicon\.language/u],
    ['an empty term', withPack({ lexicon: { ...lexicon, terms: { swear: 'A' } } }), /"swear".*empty/u],
    ['a malformed pattern', withPack({ lexicon: { ...lexicon, exemptions: ['a||b'] } }), /a\|\|b/u],
  ])('%s', (_, value, fault) => expect(() => createScorer(value)).toThrow(fault));

  test.each([
    [
      'a model without a network',
      withPack({ model: { ...model, network: undefined } }),
      /network is undefined/u,
    ],
    ['a network without a table', withNetwork({ table: undefined }), /table is undefined/u],
    ['a network without dense parts', withNetwork({ dense: {} }), /dense\.first is undefined/u],
    ['a network without sizes', withNetwork({ filters: undefined }), /filters is undefined/u],
    [
      'numbers that are no text',
      withNetwork({ table: { scale: 1, data: [1, 2] } }),
      /table\.data is a list, expected text/u,
    ],
    [
      'a calibration without "worst"',
      withPack({ model: { ...model, calibration: { bias: 0 } } }),
      /calibration\.worst/u,
    ],
    ['an infinite scale', withNetwork({ table: { ...network.table, scale: Infinity } }), /scale/u],
    ['terms that are no list', withPack({ lexicon: { ...lexicon, terms: { swear: 'damn' } } }), /swear/u],
    ['a rule without patterns', withPack({ lexicon: { ...lexicon, rules: [{ id: 'odd' }] } }), /odd/u],
    [
      'a rule of an unknown label',
      withPack({ lexicon: { ...lexicon, rules: [{ ...lexicon.rules[0], label: 'rude' }] } }),
      /rude/u,
    ],
    ['an exemption that is no text', withPack({ lexicon: { ...lexicon, exemptions: [7] } }), /exemption/u],
    [
      'words of a language that are no list',
      withPack({ lexicon: { ...lexicon, languages: { en: 7 } } }),
      /en\b/u,
    ],
  ])('%s', (_, value, fault) => {
    expect(() => createScorer(value)).toThrow(fault);
  });

  test('no bundle gives a score that is not a number', () => {
    const broken = withPack({ model: { ...model, calibration: { bias: 0 } } });
    const judge = (): unknown => createScorer(broken).judge('you are an idiot', POLICY);
    expect(judge).toThrow();
  });
});
