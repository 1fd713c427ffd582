import type { Analyse } from '../core/analyse.ts';
import type { AttackLabel } from '../core/labels.ts';
import { emitFeatures } from '../core/model/features.ts';
import type { CorpusLine } from './corpus.ts';
import { attackLabelOf, hostilityOf, PUBLIC_SETS, type PublicSet, readPublicSet } from './public-sets.ts';

/** Sets whose question differs from ours; each gets weights of its own that the page never sees. */
export const FOREIGN_SETS = ['davidson', 'edos', 'toxic_spans'] as const satisfies readonly PublicSet[];

/** One thing to learn from. */
export interface Example {
  /** Hashes of the features, unsigned 32-bit. */
  readonly features: Uint32Array;
  readonly hostile: 0 | 1;
  readonly weight: number;
  readonly label: AttackLabel | undefined;
  /** Index in `FOREIGN_SETS`, or -1 where the set asks our own question. */
  readonly foreign: number;
}

/** How much a row of each set counts beside a row of the others. */
const SET_WEIGHT: Readonly<Record<PublicSet, number>> = {
  convabuse: 1.5,
  davidson: 0.4,
  edos: 0.4,
  toxic_spans: 0.4,
  goemotions: 0.3,
  multidogo: 0.3,
  politeness: 0.3,
};

/** The feature hashes of each sentence. */
export function sentenceFeatures(draft: string, analyse: Analyse): Uint32Array[] {
  const { sentences, tokens, annotated, signals } = analyse(draft);
  return sentences.map((sentence, index) => {
    const hashes: number[] = [];
    emitFeatures(sentence, tokens, annotated, signals[index] ?? [], (hash) => hashes.push(hash));
    return Uint32Array.from(hashes);
  });
}

const join = (parts: readonly Uint32Array[]): Uint32Array => {
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** Examples of the public sets' training splits. */
export function publicExamples(folder: string, analyse: Analyse): Example[] {
  return PUBLIC_SETS.flatMap((set) =>
    readPublicSet(folder, set)
      .filter(({ split }) => split === 'train')
      .flatMap((row) => {
        const hostile = hostilityOf(row);
        if (hostile === undefined) return [];
        return {
          features: join(sentenceFeatures(row.text, analyse)),
          hostile,
          weight: SET_WEIGHT[set],
          label: attackLabelOf(row),
          foreign: FOREIGN_SETS.findIndex((foreign) => foreign === set),
        };
      }),
  );
}

/** Weight of an authored message, and of each sentence of a message of several. */
export const AUTHORED_WEIGHT = 6;
const SENTENCE_WEIGHT = 3;

/** Examples of one authored line: the message and, where it has several sentences, each of them. */
export function authoredExamples(line: CorpusLine, analyse: Analyse): Example[] {
  const { sentences } = analyse(line.text);
  const features = sentenceFeatures(line.text, analyse);
  const label = line.attack ? line.label : undefined;
  const whole: Example = {
    features: join(features),
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
      features: features[index] ?? new Uint32Array(),
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
