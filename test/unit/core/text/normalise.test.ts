import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../shared/core/text/normalise.ts';

const textOf = (draft: string): string => normalise(draft).text;
/** The part of the draft that the normalised `words` were made of. */
function typed(draft: string, words: string): string {
  const { text, from, until } = normalise(draft);
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in "${text}"`);
  return draft.slice(from[at], until[at + words.length - 1]);
}

describe('what a draft becomes', () => {
  test.each([
    ['capitals are lowered', 'WHERE Is It', 'where is it'],
    ['accents are dropped', 'Café Zoë naïve', 'cafe zoe naive'],
    ['combining marks are dropped', 'i\u0301d\u0308iot', 'idiot'],
    ['zero-width characters are dropped', 'id\u200bi\u200do\ufefft', 'idiot'],
    ['soft hyphens are dropped', 'id\u00adiot', 'idiot'],
    ['bidi controls are dropped', '\u202eidiot\u202c \u2066you\u2069', 'idiot you'],
    ['full-width letters are plain', 'ｉｄｉｏｔ', 'idiot'],
    ['mathematical letters are plain', '𝐢𝒅𝓲𝔬𝕥 𝗶𝘥𝚒𝖔𝑡', 'idiot idiot'],
    ['circled letters are plain', 'ⓘⓓⓘⓞⓣ', 'idiot'],
    ['letters in black boxes are plain', '🅸🅳🅸🅾🆃', 'idiot'],
    ['small capitals are plain', 'ɪᴅɪᴏᴛ', 'idiot'],
    ['ligatures are letters', 'ﬁne ﬂat oﬃce', 'fine flat office'],
    ['curly quotes are plain', '“don’t”', '"don\'t"'],
    ['an ellipsis is three stops', 'wait…', 'wait...'],
    ['a dash stands between blanks', 'no—wait', 'no - wait'],
    ['a Turkish capital I with dot is an i', 'İSTANBUL', 'istanbul'],
    ['a tab and a no-break space are blanks', 'a\tb\u00a0c', 'a b c'],
    ['a line separator is a line break', 'a\u2028b', 'a\nb'],
    ['control characters are blanks', 'a\u0000b\u0007c', 'a b c'],
    ['a lone surrogate is a blank', 'a\ud800b\udc00c', 'a b c'],
    ['emoji stay', 'ok 👍🏽', 'ok 👍🏽'],
    ['nothing gives nothing', '', ''],
  ])('%s', (_, draft, expected) => expect(textOf(draft)).toBe(expected));

  test.each(['don´t', 'don`t', 'donʼt', 'don′t'])('%s has an apostrophe', (draft) => {
    expect(textOf(draft)).toBe("don't");
  });
});

describe('letters of other scripts', () => {
  test('Cyrillic and Greek look-alikes in a Latin word are unmasked', () => {
    expect(textOf('yоu mоrоn, yου αre dumb')).toBe('you moron, you are dumb');
  });
  test('a word all of look-alikes is unmasked where the rest is Latin', () => {
    expect(textOf('you are an аss, really')).toBe('you are an ass, really');
  });
  test('Russian and Greek stay as they are', () => {
    expect(textOf('привет, где посылка')).toBe('привет, где посылка');
    expect(textOf('που είναι το δέμα')).toBe('που ειναι το δεμα');
  });
  test('one Russian word of look-alikes in a Russian text stays', () => {
    expect(textOf('вот тут сор и мусор')).toBe('вот тут сор и мусор');
  });
});

describe('places in the draft as typed', () => {
  test.each([
    ['behind an emoji', '😡😡 idiot', 'idiot', 'idiot'],
    ['behind an emoji of several people', '👨‍👩‍👧 you idiot', 'you', 'you'],
    ['with combining marks inside', 'i\u0301diot!', 'idiot', 'i\u0301diot'],
    ['with a zero-width space inside', 'id\u200biot', 'idiot', 'id\u200biot'],
    ['behind a ligature', 'ﬁne idiot', 'idiot', 'idiot'],
    ['of a ligature', 'ﬁne idiot', 'fine', 'ﬁne'],
    ['of mathematical letters', 'x 𝐢𝒅𝓲𝔬𝕥 y', 'idiot', '𝐢𝒅𝓲𝔬𝕥'],
    ['of full-width letters', 'ａ ｉｄｉｏｔ', 'idiot', 'ｉｄｉｏｔ'],
    ['behind a dash', 'no—idiot', 'idiot', 'idiot'],
    ['between bidi controls', '\u202eidiot\u202c', 'idiot', 'idiot'],
    ['behind a lone surrogate', '\ud83didiot', 'idiot', 'idiot'],
    ['of look-alikes', 'a mоrоn', 'moron', 'mоrоn'],
  ])('%s', (_, draft, words, expected) => expect(typed(draft, words)).toBe(expected));
});

describe('normalising normalised text', () => {
  test('changes nothing where one look-alike word makes the rest Latin', () => {
    const { text } = normalise('mоrоооооооn асс');
    expect(normalise(text).text).toBe(text);
  });
  test('changes nothing behind an ohm sign', () => {
    const { text } = normalise('resistor 10\u2126');
    expect(normalise(text).text).toBe(text);
  });
});
