import { normalise } from '../text/normalise.ts';
import { type RevealedToken, reveal } from '../text/reveal.ts';
import { type Sentence, segment } from '../text/segment.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Lexicon } from './lexicon.ts';
import { type AnnotatedWords, annotate } from './match.ts';

/** A draft as patterns are matched against it. */
export interface DraftWords {
  readonly tokens: readonly RevealedToken[];
  readonly sentences: readonly Sentence[];
  readonly annotated: AnnotatedWords;
}

/** The stages from the draft as typed to annotated words, for customers' messages and agents' replies alike. */
export function readWords(draft: string, lexicon: Lexicon): DraftWords {
  const tokens = reveal(tokenise(normalise(draft)), lexicon);
  const sentences = segment(tokens);
  const words = tokens.map(({ text }) => text);
  return { tokens, sentences, annotated: annotate(words, sentences, lexicon) };
}
