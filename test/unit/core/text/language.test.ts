import { describe, expect, test } from 'vitest';
import { createDetectLanguage } from '../../../../shared/core/text/language.ts';
import { lexicon } from '../support/lexicon.ts';
import { revealedOf } from '../support/stages.ts';

const detect = createDetectLanguage(
  'en',
  {
    en: ['where', 'is', 'my', 'the', 'please', 'in', 'was', 'die'],
    de: ['wo', 'ist', 'mein', 'das', 'in', 'die', 'bitte', 'du', 'bist'],
    nl: ['waar', 'is', 'mijn', 'het', 'die', 'bent'],
  },
  lexicon,
);
const languageOf = (draft: string): string => detect(revealedOf(draft), draft);

describe('the language of a draft', () => {
  test.each([
    ['where is my order', 'own'],
    ['wo ist mein Paket', 'other'],
    ['waar is mijn pakket', 'other'],
    ['du bist ein idiot', 'other'],
    ['idiot', 'own'],
    ['где мой заказ', 'other'],
    ['你好', 'other'],
    ['أين طردي', 'other'],
    ['55120', 'unclear'],
    ['😀😀', 'unclear'],
    ['', 'unclear'],
    ['zxcv', 'unclear'],
    ['zxcv qwer uiop vbnm hjkl yuio', 'other'],
  ])('%j is %s', (draft, expected) => expect(languageOf(draft)).toBe(expected));

  test('a word that English shares counts as English', () => expect(languageOf('die in')).toBe('own'));
  test('a foreign name in an English sentence does not change it', () => {
    expect(languageOf('where is my Currywurst mit das please')).toBe('own');
  });
  test('one foreign word in a short draft is enough', () => expect(languageOf('bitte zxcv')).toBe('other'));
});
