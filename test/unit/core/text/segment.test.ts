import { describe, expect, test } from 'vitest';
import { segment } from '../../../../shared/core/text/segment.ts';
import { sentencesOf, tokensOf } from '../support/stages.ts';

describe('where sentences end', () => {
  test.each([
    ['at a full stop', 'It is late. Fix it.', ['It is late.', 'Fix it.']],
    ['at ? and !, however many', 'Where?! Now!!! ok', ['Where?!', 'Now!!!', 'ok']],
    ['behind three dots', 'wait... what', ['wait...', 'what']],
    ['behind an ellipsis', 'wait… what', ['wait…', 'what']],
    ['at a semicolon', 'it broke; fix it', ['it broke;', 'fix it']],
    ['behind a closing quote', 'He said "no." I left.', ['He said "no."', 'I left.']],
    ['behind a closing bracket', 'Late (again!) Fix it.', ['Late (again!)', 'Fix it.']],
    ['at a line break', 'Hello\nwhere is it', ['Hello\n', 'where is it']],
    ['at a missing blank', 'it broke.fix it', ['it broke.', 'fix it']],
    ['not at a decimal point', 'It cost 3.50 and 1,200.00 more', ['It cost 3.50 and 1,200.00 more']],
    [
      'not in a version or a web address',
      'v2.1 from www.a.example is bad',
      ['v2.1 from www.a.example is bad'],
    ],
    ['not at Mr. and Dr.', 'Mr. Smith and Dr. Jones called', ['Mr. Smith and Dr. Jones called']],
    ['not at order no. 5', 'Order no. 55120 is late', ['Order no. 55120 is late']],
    ['not without punctuation', 'where is my parcel it is late', ['where is my parcel it is late']],
    ['nowhere in nothing', '', []],
  ])('%s', (_, draft, expected) => expect(sentencesOf(draft)).toEqual(expected));

  test.each([
    ['Deliver at 5 p.m. on Monday', 'p.m.'],
    ['Something blue, e.g. the coat', 'e.g.'],
    ['The second one, i.e. the blue coat', 'i.e.'],
  ])('not at the abbreviation in: %s', (draft) => {
    expect(sentencesOf(draft)).toEqual([draft]);
  });

  test('at the word no, where no number follows', () => {
    expect(sentencesOf('The answer is no. Cancel it.')).toEqual(['The answer is no.', 'Cancel it.']);
  });
});

describe('segment', () => {
  test('every token belongs to exactly one sentence', () => {
    const tokens = tokensOf('Hi! "Where?" (it. is)\n\nMr. X; no… ok \u2028 !!! ) "');
    const sentences = segment(tokens);
    expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
  });
  test('a text without punctuation is cut into parts that are not longer than 60 tokens', () => {
    const sentences = segment(tokensOf('where is my parcel '.repeat(100)));
    expect(sentences.length).toBeGreaterThan(5);
    for (const { first, last } of sentences) expect(last - first).toBeLessThanOrEqual(60);
  });
});
