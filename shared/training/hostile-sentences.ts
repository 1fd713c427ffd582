import type { Span } from '../core/span.ts';
import { overlaps } from '../core/span.ts';
import type { CorpusLine } from './corpus.ts';

/** For each sentence of an authored line, whether it holds hostile words. */
export function hostileSentences(line: CorpusLine, sentences: readonly Span[]): boolean[] {
  const spans = line.attack ? line.hostile.map((words) => spanOf(line.text, words)) : [];
  return sentences.map((sentence) => spans.some((span) => overlaps(span, sentence)));
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
