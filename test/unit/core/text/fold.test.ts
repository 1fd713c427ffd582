import { describe, expect, test } from 'vitest';
import { foldCodePoint, latinLookalike } from '../../../../shared/core/text/fold.ts';

const fold = (character: string): string => foldCodePoint(character.codePointAt(0) ?? 0);

describe('foldCodePoint', () => {
  test.each([
    ['A', 'a'],
    ['É', 'e'],
    ['ø', 'o'],
    ['Ł', 'l'],
    ['ﬃ', 'ffi'],
    ['…', '...'],
    ['–', ' - '],
    ['\u200d', ''],
    ['\u0301', ''],
    ['\u00a0', ' '],
    ['\r', ' '],
    ['\n', '\n'],
    ['🅰', 'a'],
    ['😀', '😀'],
    ['字', '字'],
  ])('%j becomes %j', (character, plain) => expect(fold(character)).toBe(plain));

  test('gives the same on every call', () => expect(fold('Ꮪ')).toBe(fold('Ꮪ')));

  test('every character folds to characters that stay as they are', () => {
    const restless: string[] = [];
    // The planes of ideographs beyond hold nothing that folds.
    for (let codePoint = 0; codePoint < 0x20000; codePoint++) {
      const folded = foldCodePoint(codePoint);
      const again = Array.from(folded, fold).join('');
      if (again !== folded) restless.push(`U+${codePoint.toString(16)}: ${folded} -> ${again}`);
    }
    expect(restless).toEqual([]);
  });
});

describe('latinLookalike', () => {
  test('names the Latin letter that a Cyrillic or Greek one is drawn like', () => {
    expect(['а', 'о', 'ο', 'ѕ'].map(latinLookalike)).toEqual(['a', 'o', 'o', 's']);
  });
  test('knows none for letters drawn unlike any', () => {
    expect(['ж', 'я', 'θ', 'a'].map(latinLookalike)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
