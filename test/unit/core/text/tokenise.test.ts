import { describe, expect, test } from 'vitest';
import { HANG } from '../support/hang.ts';
import { tokensOf } from '../support/stages.ts';

const shown = (draft: string): string[] => tokensOf(draft).map(({ kind, text }) => `${kind}:${text}`);
const typed = (draft: string): string[] => tokensOf(draft).map(({ start, end }) => draft.slice(start, end));

describe('kinds of token', () => {
  test.each([
    ['words with an apostrophe or a hyphen are one', "don't e-mail", ["word:don't", 'word:e-mail']],
    [
      'numbers keep points, commas and slashes',
      '1,200.50 3/4 10:30',
      ['number:1,200.50', 'number:3/4', 'number:10:30'],
    ],
    ['money and percent', '£20 $9.99 50%', ['number:£20', 'number:$9.99', 'number:50%']],
    ['order numbers', '#55120 80-22714', ['number:#55120', 'number:80-22714']],
    ['part numbers are one word', 'A55H-01 K7QM2P', ['word:a55h-01', 'word:k7qm2p']],
    ['a web address', 'https://a.example/x?y=1', ['address:https://a.example/x?y=1']],
    ['an e-mail address', 'to dick@scunthorpe.co.uk', ['word:to', 'address:dick@scunthorpe.co.uk']],
    ['emoji stand apart', 'ok👍👎', ['word:ok', 'emoji:👍', 'emoji:👎']],
    ['each mark stands apart', 'no?!', ['word:no', 'mark:?', 'mark:!']],
    ['line breaks are one token', 'a\n\nb', ['word:a', 'break:\n', 'word:b']],
    ['a missing blank behind a full stop', 'order.thanks', ['word:order', 'mark:.', 'word:thanks']],
    ['spelt-out letters stay whole', 'i.d.i.o.t now', ['word:i.d.i.o.t', 'word:now']],
    ['versions stay whole', 'v2.1', ['word:v2.1']],
    ['masked words stay whole', 'f*** you sh!t a$$', ['word:f***', 'word:you', 'word:sh!t', 'word:a$$']],
    ['a question mark is no part of a word', 'why?', ['word:why', 'mark:?']],
    ['nothing gives nothing', ' \t ', []],
  ])('%s', (_, draft, expected) => expect(shown(draft)).toEqual(expected));

  test.each([
    ['see https://a.example/x.', 'address:https://a.example/x'],
    ['(www.a.example)', 'address:www.a.example'],
    ['from www.a.example, you idiot', 'address:www.a.example'],
  ])('the punctuation behind an address is no part of it: %s', (draft, expected) => {
    expect(shown(draft)).toContain(expected);
  });
});

describe('spans are of the draft as typed', () => {
  test.each([
    ['emoji before', '😡 IDIOT', ['😡', 'IDIOT']],
    ['combining marks', 'i\u0301diot!', ['i\u0301diot', '!']],
    ['zero-width characters inside and behind', 'id\u200biot\u200b you', ['id\u200biot', 'you']],
    ['ligatures', 'oﬃce ﬁne', ['oﬃce', 'ﬁne']],
    ['full-width letters', 'ｙｏｕ！', ['ｙｏｕ', '！']],
    ['mathematical letters', '𝐲𝐨𝐮 𝐢𝐝𝐢𝐨𝐭', ['𝐲𝐨𝐮', '𝐢𝐝𝐢𝐨𝐭']],
    ['bidi controls', '\u202eyou\u202c ok', ['you', 'ok']],
    ['a dash between words', 'no—you', ['no', '—', 'you']],
    ['pieces of a dotted word', 'Order.Thanks', ['Order', '.', 'Thanks']],
    ['line breaks', 'a\n\nb', ['a', '\n\n', 'b']],
    ['a line separator', 'a\u2028b', ['a', '\u2028', 'b']],
  ])('%s', (_, draft, expected) => expect(typed(draft)).toEqual(expected));
});

test.each(['-', '.', '_', '+', 'a.', '1-', 'a@', '"'])('100 kB of %j does not hang', (piece) => {
  const draft = piece.repeat(100_000 / piece.length);
  const began = performance.now();
  tokensOf(draft);
  expect(performance.now() - began).toBeLessThan(HANG);
});
