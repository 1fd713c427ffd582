import { describe, expect, test } from 'vitest';
import { listsOf, parsePattern } from '../../../../shared/core/rules/pattern.ts';

/** An element that takes one of these words, words that begin so, or terms of these lists. */
const one = (words: string[], prefixes: string[] = [], lists: string[] = [], optional = false) => ({
  kind: 'one',
  of: { words: new Set(words), prefixes, lists: new Set(lists) },
  optional,
});

describe('what each element of a pattern is read as', () => {
  test.each([
    ['hello', one(['hello'])],
    ['a|b|c', one(['a', 'b', 'c'])],
    ['apolog*', one([], ['apolog'])],
    ['apolog*|sorry', one(['sorry'], ['apolog'])],
    ['@swear', one([], [], ['swear'])],
    ['@swear|darn', one(['darn'], [], ['swear'])],
    ['very?', one(['very'], [], [], true)],
    ['@swear|darn?', one(['darn'], [], ['swear'], true)],
    ['\\?', one(['?'])],
    ['\\!', one(['!'])],
    [',', one([','])],
  ])('%s', (source, element) => expect(parsePattern(source)).toEqual([element]));

  test('gaps, look-ahead, edges and brackets stand beside words', () => {
    expect(parsePattern(' ^ x * *3 !y|z [ w ] $ ').map(({ kind }) => kind)).toEqual([
      'start',
      'one',
      'gap',
      'gap',
      'not',
      'open',
      'one',
      'close',
      'end',
    ]);
    expect(parsePattern('x * *6').slice(1)).toEqual([
      { kind: 'gap', least: 1, most: 1 },
      { kind: 'gap', least: 0, most: 6 },
    ]);
  });

  test('names its lists', () => expect(listsOf(parsePattern('@a|b !@c|d @e?'))).toEqual(['a', 'c', 'e']));
});

describe('a malformed pattern throws, naming the pattern and what is wrong', () => {
  test.each([
    ['', /""/u],
    ['*', /names no word/u],
    ['^ $', /names no word/u],
    ['!you', /names no word/u],
    ['x *0', /"\*0".*expected \*1 to \*6/u],
    ['x *7', /"\*7".*expected \*1 to \*6/u],
    ['ab*', /"ab\*".*three letters/u],
    ['a||b', /empty alternative/u],
    ['a|', /empty alternative/u],
    ['[ x', /brackets "open"/u],
    ['] x [', /brackets "close open"/u],
    ['[ x ] [ y ]', /expected one "\["/u],
  ])('%j', (source, fault) => {
    expect(() => parsePattern(source)).toThrow(fault);
    expect(() => parsePattern(source)).toThrow(`"${source}"`);
  });

  test.each([
    ['x *10', 'a gap of two digits is read as a word'],
    ['x @', 'a list without a name is read as one'],
    ['x [ ]', 'nothing between brackets gives a span that ends before it starts'],
    ['x?? y', 'a question mark too many becomes part of the word'],
    ['x !y?', 'a question mark behind a look-ahead becomes part of the word'],
    ['x !', 'an exclamation mark without a word is a word'],
    ['x ^ y', 'a start behind a word never matches'],
    ['x $ y', 'an end before a word never matches'],
    ['You are', 'capitals never match normalised text'],
    ['you don’t', 'curly quotes never match normalised text'],
    ['x @list*', 'a star behind a list becomes part of its name'],
  ])('%j: %s', (source) => {
    expect(() => parsePattern(source)).toThrow(`"${source}"`);
  });
});
