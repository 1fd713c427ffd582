import { describe, expect, test } from 'vitest';
import type { CorpusLine } from '../../../shared/training/corpus.ts';
import { hostileSentences } from '../../../shared/training/hostile-sentences.ts';

const TEXT = 'It is late. You clown! Why?';
const SENTENCES = [
  { start: 0, end: 11 },
  { start: 12, end: 22 },
  { start: 23, end: 27 },
];
const attack = (...hostile: string[]): CorpusLine => ({
  slice: 'insult-plain',
  text: TEXT,
  attack: true,
  label: 'insult',
  target: 'reader',
  hostile,
  file: 'x',
});

describe('hostileSentences', () => {
  test('marks the sentence that holds the words', () => {
    expect(hostileSentences(attack('clown'), SENTENCES)).toEqual([false, true, false]);
  });
  test('marks each sentence of words that run over several', () => {
    expect(hostileSentences(attack('late. You clown'), SENTENCES)).toEqual([true, true, false]);
  });
  test('marks the sentences of several stretches', () => {
    expect(hostileSentences(attack('It', 'Why'), SENTENCES)).toEqual([true, false, true]);
  });
  test('marks nothing in a fair line', () => {
    const fair: CorpusLine = {
      slice: 'reported',
      text: TEXT,
      attack: false,
      label: null,
      target: 'unknown',
      file: 'x',
    };
    expect(hostileSentences(fair, SENTENCES)).toEqual([false, false, false]);
  });
});
