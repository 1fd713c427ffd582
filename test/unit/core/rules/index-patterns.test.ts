import { describe, expect, test } from 'vitest';
import { indexPatterns } from '../../../../shared/core/rules/index-patterns.ts';
import { prepareOne } from '../support/stages.ts';

const KNOWN = { common: new Set(['my', 'is', 'so']), longest: new Map([['intensifier', 1]]) };

/** What the patterns find, as "pattern: words". */
function found(sources: readonly string[], draft: string): string[] {
  const { tokens, sentence, annotated } = prepareOne(draft);
  const index = indexPatterns(
    sources.map((source) => ({ source, of: source })),
    KNOWN,
  );
  return index
    .find(sentence, annotated)
    .map(({ match, of }) => `${of}: ${draft.slice(tokens[match.first]?.start, tokens[match.last - 1]?.end)}`);
}

describe('indexPatterns', () => {
  test.each([
    ['a word', 'late', ['late: late']],
    ['an optional word', 'so? late', ['so? late: so late', 'so? late: late']],
    ['common words alone', 'is so', ['is so: is so']],
    ['a list', '@intensifier late', ['@intensifier late: so late']],
    ['a prefix', 'parc* is', ['parc* is: parcel is']],
    ['a gap', '* late', ['* late: so late']],
    ['a look-ahead', '!so late', ['!so late: late']],
    ['the start', '^ my parcel', ['^ my parcel: my parcel']],
    ['a bracket', '[ parcel ] is', ['[ parcel ] is: parcel']],
  ])('finds a pattern that begins with %s', (_, source, expected) => {
    expect(found([source], 'my parcel is so late')).toEqual(expected);
  });
  test('finds each pattern at each place once', () => {
    expect(found(['late', 'so|late', '@intensifier|so'], 'late so late').sort()).toEqual([
      '@intensifier|so: so',
      'late: late',
      'late: late',
      'so|late: late',
      'so|late: late',
      'so|late: so',
    ]);
  });
  test('finds the same when it is asked again', () => {
    const { sentence, annotated } = prepareOne('my parcel is late');
    const index = indexPatterns([{ source: 'late', of: 1 }], KNOWN);
    expect(index.find(sentence, annotated)).toEqual(index.find(sentence, annotated));
  });
  test('a pattern of which nothing is needed throws, naming it', () => {
    expect(() => indexPatterns([{ source: 'a? b?', of: 1 }], KNOWN)).toThrow('a? b?');
  });
  test('a malformed pattern throws', () =>
    expect(() => indexPatterns([{ source: 'a||b', of: 1 }], KNOWN)).toThrow('a||b'));
});
