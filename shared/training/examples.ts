import type { Analyse } from '../core/analyse.ts';
import type { AttackLabel } from '../core/labels.ts';
import { evidenceOf } from '../core/model/evidence.ts';
import { emitFeatures } from '../core/model/features.ts';
import type { CorpusLine } from './corpus.ts';
import { attackLabelOf, hostilityOf, PUBLIC_SETS, type PublicSet, readPublicSet } from './public-sets.ts';

/** Sets whose question differs from ours; each gets weights of its own that the page never sees. */
export const FOREIGN_SETS: readonly PublicSet[] = ['davidson', 'edos', 'toxic_spans'];

/** One thing to learn from. */
export interface Example {
  /** Hashes of the features, unsigned 32-bit. */
  readonly features: Uint32Array;
  /** Kinds of the signals; see `evidenceOf`. */
  readonly evidence: readonly number[];
  readonly hostile: 0 | 1;
  readonly weight: number;
  readonly label: AttackLabel | undefined;
  /** Index in `FOREIGN_SETS`, or -1 where the set asks our own question. */
  readonly foreign: number;
}

/** How much a row of each set counts beside a row of the others. */
const SET_WEIGHT: Readonly<Record<PublicSet, number>> = {
  convabuse: 6,
  davidson: 0.4,
  edos: 0.4,
  toxic_spans: 0.4,
  goemotions: 0.3,
  multidogo: 0.8,
  politeness: 0.3,
};

/** What the model sees of a text or sentence. */
export type Input = Pick<Example, 'features' | 'evidence'>;

/** What the model sees of each sentence. */
export function sentenceInputs(draft: string, analyse: Analyse): Input[] {
  const { sentences, tokens, annotated, signals } = analyse(draft);
  return sentences.map((sentence, index) => {
    const hashes: number[] = [];
    emitFeatures(sentence, tokens, annotated, (hash) => hashes.push(hash));
    return { features: Uint32Array.from(hashes), evidence: evidenceOf(signals[index] ?? []) };
  });
}

function joinInputs(parts: readonly Input[]): Input {
  const features = new Uint32Array(parts.reduce((sum, part) => sum + part.features.length, 0));
  let at = 0;
  for (const part of parts) {
    features.set(part.features, at);
    at += part.features.length;
  }
  return { features, evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))] };
}

/** Examples of the public sets' training splits. */
export function publicExamples(folder: string, analyse: Analyse): Example[] {
  return PUBLIC_SETS.flatMap((set) =>
    readPublicSet(folder, set)
      .filter(({ split }) => split === 'train')
      .flatMap((row) => {
        const hostile = hostilityOf(row);
        if (hostile === undefined) return [];
        return {
          ...joinInputs(sentenceInputs(row.text, analyse)),
          hostile,
          weight: SET_WEIGHT[set],
          label: attackLabelOf(row),
          foreign: FOREIGN_SETS.indexOf(set),
        };
      }),
  );
}

/** Weight of an authored message, and of each sentence of a message of several. */
export const AUTHORED_WEIGHT = 8;
const SENTENCE_WEIGHT = 4;

/** Examples of one authored line: the message and, where it has several sentences, each of them. */
export function authoredExamples(line: CorpusLine, analyse: Analyse): Example[] {
  const { sentences } = analyse(line.text);
  const inputs = sentenceInputs(line.text, analyse);
  const label = line.attack ? line.label : undefined;
  const whole: Example = {
    ...joinInputs(inputs),
    hostile: line.attack ? 1 : 0,
    weight: AUTHORED_WEIGHT,
    label,
    foreign: -1,
  };
  if (sentences.length < 2) return [whole];
  const spans = line.attack ? line.hostile.map((words) => spanOf(line.text, words)) : [];
  const parts = sentences.map((sentence, index): Example => {
    const hit = spans.some(({ start, end }) => start < sentence.end && sentence.start < end);
    return {
      ...(inputs[index] ?? joinInputs([])),
      hostile: hit ? 1 : 0,
      weight: SENTENCE_WEIGHT,
      label: hit ? label : undefined,
      foreign: -1,
    };
  });
  return [whole, ...parts];
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
