import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../shared/core/rules/lexicon.ts';

const lexicon = createLexicon({
  'insult-noun': ['idiot', 'waste of space', 'waste'],
  'second-person': ['you'],
  ordinary: ['prev'],
});

describe('createLexicon', () => {
  test('finds the terms of every length that begin at a word', () => {
    expect(lexicon.termsAt(['a', 'waste', 'of', 'space'], 1, 4)).toEqual([
      expect.objectContaining({ list: 'insult-noun', length: 3 }),
      expect.objectContaining({ list: 'insult-noun', length: 1 }),
    ]);
  });
  test('never looks beyond the end of the sentence', () => {
    expect(lexicon.termsAt(['waste', 'of', 'space'], 0, 2).map(({ length }) => length)).toEqual([1]);
  });
  test('finds nothing at other words, nor behind the last', () => {
    expect(lexicon.termsAt(['parcel'], 0, 1)).toEqual([]);
    expect(lexicon.termsAt([], 3, 0)).toEqual([]);
  });
  test('knows names of objects as words like any other', () => {
    expect(['constructor', '__proto__', 'toString'].map(lexicon.hasWord)).toEqual([false, false, false]);
  });
  test('knows which words people disguise, and which are ordinary', () => {
    expect(lexicon.isDisguised('idiot')).toBe(true);
    expect(lexicon.isDisguised('you')).toBe(false);
    expect(lexicon.isOrdinary('prev')).toBe(true);
  });
  test('finds the disguised term of a shape', () => {
    expect(lexicon.findDisguised(/^id[a-z]ot$/u)).toBe('idiot');
    expect(lexicon.findDisguised(/^id[a-z]ot$/u, 'x')).toBeUndefined();
  });
  test('finds the disguised term of which two neighbours were swapped, the first letter in its place', () => {
    expect(['idoit', 'iditos', 'wsate', 'idito'].map(lexicon.unswapped)).toEqual([
      'idiot',
      undefined,
      'waste',
      'idiot',
    ]);
    expect(['idiot', 'diiot', 'parcel'].map(lexicon.unswapped)).toEqual([undefined, undefined, undefined]);
  });
  test('an empty term throws, naming the list', () => {
    expect(() => createLexicon({ swear: ['damn', ''] })).toThrow(/"swear".*empty/u);
  });
});
