import { describe, expect, test } from 'vitest';
import { legible } from '../../../shared/precise/legible.ts';
import { prepare } from '../core/support/stages.ts';

const read = (draft: string): string => legible(prepare(draft));

describe('legible', () => {
  test('is in lower case but for "I"', () => expect(read('WHERE am I? ID 7')).toBe('where am I? id 7'));
  test('has one blank where the draft has any', () => {
    expect(read('  late \t again,   truly  ')).toBe('late again, truly');
    expect(read('late\n\n\nagain')).toBe('late again');
    expect(read('late \n again')).toBe('late again');
  });
  test('has no blank where the draft has none', () => {
    expect(read('late,again!(truly)')).toBe('late,again!(truly)');
  });
  test.each([
    ['swapped for digits', 'you m0r0n', 'you moron'],
    ['masked', 'you m*ron', 'you moron'],
    ['spaced', 'you m o r o n now', 'you moron now'],
    ['styled', 'you \u{1d426}\u{1d428}\u{1d42b}\u{1d428}\u{1d427}', 'you moron'],
    ['stretched', 'you mooooron', 'you moron'],
  ])('undoes a disguised word: %s', (_, draft, expected) => expect(read(draft)).toBe(expected));
  test('names of what people are read alike, one and several', () => {
    expect(read('a Polish driver, two Poles')).toBe(read('a Muslim driver, two Muslims'));
    expect(read('Polish')).not.toBe(read('Poles'));
  });
  test('reads one sentence by itself', () => {
    const prepared = prepare('It is late. You m0ron! Why?');
    expect(prepared.sentences.map(({ first, last }) => legible(prepared, first, last))).toEqual([
      'it is late.',
      'you moron!',
      'why?',
    ]);
  });
  test.each(['', ' ', '\n\n'])('%j is empty', (draft) => expect(read(draft)).toBe(''));
  test('a stretch without tokens is empty', () => expect(legible(prepare('late'), 1, 1)).toBe(''));
});
