import { knownWords } from '../../../../shared/core/rules/lexicon.ts';
import { type AnnotatedWords, annotate } from '../../../../shared/core/rules/match.ts';
import { type CompiledRule, createFindSignals, type Signal } from '../../../../shared/core/rules/signals.ts';
import { quotedWords } from '../../../../shared/core/rules/voice.ts';
import { normalise } from '../../../../shared/core/text/normalise.ts';
import { type RevealedToken, reveal } from '../../../../shared/core/text/reveal.ts';
import { type Sentence, segment } from '../../../../shared/core/text/segment.ts';
import { type Token, tokenise } from '../../../../shared/core/text/tokenise.ts';
import { lexicon, TERMS } from './lexicon.ts';

/** Tokens of a draft, before anything is revealed. */
export const tokensOf = (draft: string): Token[] => tokenise(normalise(draft));

/** Tokens of a draft as the rules see them, with the small lexicon. */
export const revealedOf = (draft: string): RevealedToken[] => reveal(tokensOf(draft), lexicon);

/** The sentences of a draft, as typed. */
export const sentencesOf = (draft: string): string[] =>
  segment(tokensOf(draft)).map(({ start, end }) => draft.slice(start, end));

/** A draft ready for rules. */
export interface Prepared {
  readonly tokens: readonly RevealedToken[];
  readonly sentences: readonly Sentence[];
  readonly annotated: AnnotatedWords;
}

/** Runs the stages up to `annotate` with the small lexicon. */
export function prepare(draft: string): Prepared {
  const tokens = revealedOf(draft);
  const sentences = segment(tokens);
  const words = tokens.map(({ text }) => text);
  return { tokens, sentences, annotated: annotate(words, sentences, lexicon) };
}

/** A draft of one sentence ready for rules; throws where it has another number. */
export function prepareOne(draft: string): Prepared & { readonly sentence: Sentence } {
  const prepared = prepare(draft);
  const [sentence, second] = prepared.sentences;
  if (sentence === undefined || second !== undefined) throw new Error(`"${draft}" is not one sentence`);
  return { ...prepared, sentence };
}

/** The signals of a draft: of bare terms of the small lexicon, and of these rules. */
export function signalsOf(
  draft: string,
  rules: readonly CompiledRule[] = [],
  exemptions: readonly string[] = [],
): Signal[] {
  const { tokens, sentences, annotated } = prepare(draft);
  const findSignals = createFindSignals(rules, exemptions, knownWords(TERMS));
  const words = { tokens, annotated, quoted: quotedWords(tokens) };
  return sentences.flatMap((sentence) => findSignals(sentence, words));
}
