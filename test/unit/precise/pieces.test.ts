import { describe, expect, test } from 'vitest';
import { createSplitPieces, type Vocabulary } from '../../../shared/precise/pieces.ts';

const VOCABULARY: Vocabulary = [
  ['<unk>', 0],
  ['<s>', 0],
  ['</s>', 0],
  ['<pad>', 0],
  ['re', 0],
  ['idiot', 0],
  ['\u2581', -3],
  ['\u2581re', -4],
  ['\u2581refund', -9],
  ['fund', -4],
  ['f', -6],
  ['u', -6],
  ['n', -6],
  ['d', -6],
  ['r', -6],
  ['e', -6],
  ['\u2581a\u2581b', -2],
  ['\u{1f600}', -5],
];
const split = createSplitPieces(VOCABULARY);
/** The pieces of a text as they are spelt. */
const spelt = (text: string): string[] => split(text).map((piece) => VOCABULARY[piece]?.[0] ?? 'none');

describe('createSplitPieces', () => {
  test('takes the pieces that are likeliest together, not the longest', () => {
    expect(spelt('refund')).toEqual(['\u2581re', 'fund']);
    const likelier = createSplitPieces(
      VOCABULARY.map(([piece, own]) => [piece, piece === '\u2581refund' ? -7 : own]),
    );
    expect(likelier('refund')).toEqual([8]);
  });
  test('puts a blank before the text, and takes pieces that hold one', () => {
    expect(spelt('re fund')).toEqual(['\u2581re', '\u2581', 'fund']);
    expect(spelt('a b')).toEqual(['\u2581a\u2581b']);
  });
  test('a character that begins no piece is unknown, several in a row are one', () => {
    expect(split('re#fund')).toEqual([7, 0, 9]);
    expect(split('re###fund##')).toEqual([7, 0, 9, 0]);
  });
  test('reads a character of two units as one', () => {
    expect(spelt('re\u{1f600}')).toEqual(['\u2581re', '\u{1f600}']);
    expect(split('re\u{1f601}fund')).toEqual([7, 0, 9]);
    expect(split('re\ud83dfund')).toEqual([7, 0, 9]);
  });
  test('the reserved pieces never stand for text', () => {
    expect(split('idiot')).not.toContain(5);
    expect(split('<s>')).not.toContain(1);
  });
  test('reads compatible characters as the plain ones', () => {
    expect(split('\uff52\uff45\uff46\uff55\uff4e\uff44')).toEqual(split('refund'));
    expect(split('re\u00a0fund')).toEqual(split('re fund'));
  });
  test('an empty text has no pieces', () => expect(split('')).toEqual([]));
  test('takes an empty vocabulary', () => expect(createSplitPieces([])('refund')).toEqual([0]));
  test('the pieces of a known text spell it', () => {
    const text = 'refund re un fun durn a b';
    expect(spelt(text).join('')).toBe(`\u2581${text.replaceAll(' ', '\u2581')}`);
  });
});
