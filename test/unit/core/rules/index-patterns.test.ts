import { describe, expect, test } from 'vitest';
import { indexPatterns } from '../../../../shared/core/rules/index-patterns.ts';
import { prepareOne } from '../support/stages.ts';

/** What the patterns find, as "pattern: words". */
function found(sources: readonly string[], draft: string): string[] {
  const { tokens, sentence, annotated } = prepareOne(draft);
  const index = indexPatterns(sources.map((source) => ({ source, of: source })));
  return index
    .find(sentence, annotated)
    .map(({ match, of }) => `${of}: ${draft.slice(tokens[match.first]?.start, tokens[match.last - 1]?.end)}`);
}

describe('indexPatterns', () => {
  test.each([
    ['a word', 'late', ['late: late']],
    ['an optional word', 'so? late', ['so? late: so late', 'so? late: late']],
    ['a list', '@intensifier late', ['@intensifier late: so late']],
    ['a prefix', 'parc* is', ['parc* is: parcel is']],
    ['a gap', '* late', ['* late: so late']],
    ['a look-ahead', '!so late', ['!so late: late']],
    ['the start', '^ my parcel', ['^ my parcel: my parcel']],
    ['a bracket', '[ parcel ] is', ['[ parcel ] is: parcel']],
  ])('finds a pattern that begins with %s', (_, source, expected) => {
    expect(found([source], 'my parcel is so late')).toEqual(expected);
  });
  test('finds each pattern at each place once, in order of place', () => {
    expect(found(['late', 'so|late', '@intensifier|so'], 'late so late')).toEqual([
      'late: late',
      'so|late: late',
      'so|late: so',
      '@intensifier|so: so',
      'late: late',
      'so|late: late',
    ]);
  });
  test('a malformed pattern throws', () => expect(() => indexPatterns([{ source: 'a||b', of: 1 }])).toThrow('a||b'));
});
