import type { Analysis } from '../analyse.ts';
import { type JudgeAnalysis, judgementOf, type SentenceJudgement, sigmoid } from '../judgement.ts';
import { ATTACK_LABELS, isPerson, TARGETS } from '../labels.ts';
import type { Sentence } from '../text/segment.ts';
import {
  convolve,
  type DenseParts,
  hiddenOf,
  type NetworkSizes,
  outputsOf,
  type Pooled,
  poolSentences,
  poolWords,
  REACH,
} from './convolution.ts';
import { EVIDENCE_SIZE, evidenceOf } from './evidence.ts';
import { emitRows, FIXED_ROWS } from './features.ts';
import { OUTPUT_COUNT, OUTPUTS } from './outputs.ts';
import { type PackedNumbers, unpackNumbers } from './packed.ts';

/** The dense parts of the network, in the order of the bundle. */
export const DENSE_KEYS = [
  'first',
  'firstBias',
  'second',
  'secondBias',
  'toHidden',
  'hiddenBias',
  'evidence',
  'toOutputs',
  'outputsBias',
] as const satisfies readonly (keyof DenseParts)[];

/** The small network as the bundle carries it. */
export interface PackedNetwork {
  /** The hashed rows of the table are 2 to this power. */
  readonly bits: number;
  readonly width: number;
  readonly filters: number;
  readonly hidden: number;
  readonly table: PackedNumbers;
  readonly dense: Readonly<Record<(typeof DENSE_KEYS)[number], PackedNumbers>>;
}

/**
 * From raw logits to a calibrated one:
 * `bias + worst * worstSentence + whole * wholeMessage + length * ln(sentences)`.
 */
export interface Calibration {
  readonly bias: number;
  readonly worst: number;
  readonly whole: number;
  readonly length: number;
}

/** What was learnt; written by `npm run train`. */
export interface TrainedModel {
  readonly features: number;
  readonly network: PackedNetwork;
  readonly calibration: Calibration;
}

/** The network ready for use. */
export interface SmallNetwork {
  readonly bits: number;
  readonly sizes: NetworkSizes;
  /** A row of `sizes.width` numbers for each hash, then for each class. */
  readonly table: Float32Array;
  readonly dense: DenseParts;
}

/** How many numbers each dense part has. */
export const denseSizes = ({
  width,
  filters,
  hidden,
  outputs,
}: NetworkSizes): Readonly<Record<(typeof DENSE_KEYS)[number], number>> => ({
  first: REACH * width * filters,
  firstBias: filters,
  second: REACH * filters * filters,
  secondBias: filters,
  toHidden: 2 * filters * hidden,
  hiddenBias: hidden,
  evidence: EVIDENCE_SIZE * hidden,
  toOutputs: hidden * outputs,
  outputsBias: outputs,
});

/** How many rows the table has. */
export const tableRows = (bits: number): number => 2 ** bits + FIXED_ROWS;

/** Throws, naming the part, where the numbers are not as many as the sizes ask for. */
export function unpackNetwork({ bits, width, filters, hidden, table, dense }: PackedNetwork): SmallNetwork {
  const sizes = { width, filters, hidden, outputs: OUTPUT_COUNT };
  const counts = denseSizes(sizes);
  const unpack = (key: (typeof DENSE_KEYS)[number]): Float64Array =>
    Float64Array.from(unpackNumbers(dense[key], counts[key], key));
  return {
    bits,
    sizes,
    table: unpackNumbers(table, tableRows(bits) * width, 'table'),
    dense: {
      first: unpack('first'),
      firstBias: unpack('firstBias'),
      second: unpack('second'),
      secondBias: unpack('secondBias'),
      toHidden: unpack('toHidden'),
      hiddenBias: unpack('hiddenBias'),
      evidence: unpack('evidence'),
      toOutputs: unpack('toOutputs'),
      outputsBias: unpack('outputsBias'),
    },
  };
}

/** Raw logits of a draft: the answers for each sentence by itself, and for all of them as one. */
export interface RawAnswers {
  readonly sentences: readonly Float32Array[];
  readonly whole: Float32Array;
}

/** The network's answers to a draft, before calibration. */
export function answerRaw(network: SmallNetwork, analysis: Analysis): RawAnswers {
  const { sizes, dense } = network;
  const evidence = analysis.signals.map(evidenceOf);
  const pooled = analysis.sentences.map((sentence) => poolSentence(network, sentence, analysis));
  const answer = (of: Pooled, kinds: readonly number[]): Float32Array =>
    outputsOf(hiddenOf(of, kinds, dense), dense);
  const sentences = pooled.map((of, at) => answer(of, evidence[at] ?? []));
  const [only] = sentences;
  if (sentences.length === 1 && only !== undefined) return { sentences, whole: only };
  const whole = answer(poolSentences(pooled, sizes.filters), [...new Set(evidence.flat())]);
  return { sentences, whole };
}

function poolSentence(network: SmallNetwork, sentence: Sentence, analysis: Analysis): Pooled {
  const { sizes, dense } = network;
  const vectors = vectorsOf(network, sentence, analysis);
  const first = convolve(vectors, sizes.width, dense.first, dense.firstBias);
  return poolWords(convolve(first, sizes.filters, dense.second, dense.secondBias), sizes.filters);
}

/** A vector for each word: the sum of its rows over the root of their number; line breaks have none. */
function vectorsOf(
  { bits, sizes: { width }, table }: SmallNetwork,
  { first, last }: Sentence,
  { tokens, annotated }: Analysis,
): Float64Array {
  const vectors = new Float64Array((last - first) * width);
  let words = 0;
  for (let at = first; at < last; at++) {
    if (tokens[at]?.kind === 'break') continue;
    const place = words * width;
    let count = 0;
    emitRows(at, tokens, annotated, bits, (row) => {
      count += 1;
      for (let k = 0; k < width; k++) {
        vectors[place + k] = (vectors[place + k] ?? 0) + (table[row * width + k] ?? 0);
      }
    });
    const scale = 1 / Math.sqrt(Math.max(1, count));
    for (let k = place; k < place + width; k++) vectors[k] = (vectors[k] ?? 0) * scale;
    words += 1;
  }
  return vectors.subarray(0, words * width);
}

/** The calibrated logit of some sentences' answers and those of all as one. */
export function calibratedLogit(
  { bias, worst, whole, length }: Calibration,
  sentences: readonly number[],
  all: number,
): number {
  const highest = highestOf(sentences, all);
  return bias + worst * highest + whole * all + length * Math.log(Math.max(1, sentences.length));
}

/** The highest of some logits, or `none` where there are none; a draft can have more sentences than a call arguments. */
export const highestOf = (logits: readonly number[], none: number): number =>
  logits.length === 0
    ? none
    : logits.reduce((highest, logit) => Math.max(highest, logit), Number.NEGATIVE_INFINITY);

/** The small model. Throws, naming what is wrong, on numbers that do not fit. */
export function createJudgeSmall({ network: packed, calibration }: TrainedModel): JudgeAnalysis {
  const network = unpackNetwork(packed);
  return (analysis) => {
    const { sentences, whole } = answerRaw(network, analysis);
    const logits = sentences.map(attackLogit);
    const own = sentences.map((answer): SentenceJudgement => {
      const logit = attackLogit(answer);
      return { score: sigmoid(calibratedLogit(calibration, [logit], logit)), ...kindOf(answer) };
    });
    return judgementOf(sigmoid(calibratedLogit(calibration, logits, attackLogit(whole))), own, 'small');
  };
}

/** The raw logit of an attack. */
export const attackLogit = (answer: Float32Array): number => answer[OUTPUTS.attack] ?? 0;

/** The likeliest label and how likely each is, and the likeliest of the targets that are people. */
export function kindOf(answer: Float32Array): Omit<SentenceJudgement, 'score'> {
  return {
    label: likeliest(ATTACK_LABELS, answer, OUTPUTS.labels, () => true),
    target: likeliest(TARGETS, answer, OUTPUTS.targets, isPerson),
    shares: sharesOf(answer),
  };
}

/** The softmax over the labels. */
function sharesOf(answer: Float32Array): SentenceJudgement['shares'] {
  const logits = ATTACK_LABELS.map((_, at) => answer[OUTPUTS.labels + at] ?? 0);
  const highest = Math.max(...logits);
  const [insult = 0, threat = 0, identity = 0, sexual = 0] = logits.map((one) => Math.exp(one - highest));
  const sum = insult + threat + identity + sexual;
  return {
    insult: insult / sum,
    threat: threat / sum,
    identity_attack: identity / sum,
    sexual: sexual / sum,
  };
}

function likeliest<T>(
  choices: readonly [T, ...T[]],
  answer: Float32Array,
  from: number,
  allowed: (choice: T) => boolean,
): T {
  let best: T = choices[0];
  let highest = Number.NEGATIVE_INFINITY;
  for (const [at, choice] of choices.entries()) {
    const logit = answer[from + at] ?? 0;
    if (logit > highest && allowed(choice)) [best, highest] = [choice, logit];
  }
  return best;
}
