import type { CompiledLexicon } from './bundle.ts';
import { commonWords, createLexicon } from './rules/lexicon.ts';
import { type AnnotatedWords, annotate } from './rules/match.ts';
import { createFindSignals, type Signal } from './rules/signals.ts';
import { createDetectLanguage, type Language } from './text/language.ts';
import { normalise } from './text/normalise.ts';
import { type RevealedToken, reveal } from './text/reveal.ts';
import { type Sentence, segment } from './text/segment.ts';
import { tokenise } from './text/tokenise.ts';

/** All that is known of a draft before the model judges it. */
export interface Analysis {
  readonly tokens: readonly RevealedToken[];
  readonly sentences: readonly Sentence[];
  readonly annotated: AnnotatedWords;
  /** The signals of each sentence. */
  readonly signals: readonly (readonly Signal[])[];
  readonly language: Language;
}

export type Analyse = (draft: string) => Analysis;

/** Prepares the stages from normalising to signals. Throws on malformed terms or patterns. */
export function createAnalyse({ terms, rules, exemptions, languages }: CompiledLexicon): Analyse {
  const lexicon = createLexicon(terms);
  const findSignals = createFindSignals(rules, exemptions, commonWords(terms));
  const detectLanguage = createDetectLanguage(languages, lexicon);
  return (draft) => {
    const tokens = reveal(tokenise(normalise(draft)), lexicon);
    const sentences = segment(tokens);
    const annotated = annotate(
      tokens.map(({ text }) => text),
      sentences,
      lexicon,
    );
    const signals = sentences.map((sentence) => findSignals(sentence, tokens, annotated));
    return {
      tokens,
      sentences,
      annotated,
      signals,
      language: detectLanguage(tokens),
    };
  };
}
