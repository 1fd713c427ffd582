import type { CompiledLexicon } from './bundle.ts';
import { createFindDespair } from './despair.ts';
import { createLexicon, knownWords } from './rules/lexicon.ts';
import { type DraftWords, readWords } from './rules/read-words.ts';
import { createFindSignals, type Signal } from './rules/signals.ts';
import { quotedWords } from './rules/voice.ts';
import { createDetectLanguage, type Language } from './text/language.ts';

/** All that is known of a draft before the model judges it. */
export interface Analysis extends DraftWords {
  /** The signals of each sentence. */
  readonly signals: readonly (readonly Signal[])[];
  readonly language: Language;
  /** Whether it speaks of ending one's own life; asked for rarely, so that nobody waits for it. */
  despairs(): boolean;
}

export type Analyse = (draft: string) => Analysis;

/** Prepares the stages from normalising to signals. Throws on malformed terms or patterns. */
export function createAnalyse(lexiconOf: CompiledLexicon): Analyse {
  const { terms, rules, exemptions, despair, language, languages } = lexiconOf;
  const lexicon = createLexicon(terms);
  const known = knownWords(terms);
  const findSignals = createFindSignals(rules, exemptions, known);
  const findDespair = createFindDespair(despair, known);
  const detectLanguage = createDetectLanguage(language, languages, lexicon);
  return (draft) => {
    const read = readWords(draft, lexicon);
    const { tokens, sentences, annotated } = read;
    const words = { tokens, annotated, quoted: quotedWords(tokens) };
    const signals = sentences.map((sentence) => findSignals(sentence, words));
    return { ...read, signals, language: detectLanguage(tokens, draft), despairs: () => findDespair(read) };
  };
}
