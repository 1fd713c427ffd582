import { KINDS, type Kind } from '../core/bundle.ts';
import { EVIDENCE_SIZE } from '../core/model/evidence.ts';
import { sigmoid } from '../core/model/score.ts';
import { type Example, FOREIGN_SETS } from './examples.ts';
import { createRandom, shuffledOrder } from './random.ts';

/** Learnt weights before packing. */
export interface Fitted {
  readonly bits: number;
  readonly weights: Float32Array;
  /** One weight for each kind of signal. */
  readonly evidence: Float32Array;
  readonly bias: number;
}

/** Settings of one fit, chosen by cross-validation on the authored corpus. */
export interface FitSettings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
}

export const ATTACK_FIT: FitSettings = {
  bits: 16,
  epochs: 6,
  rate: 0.12,
  decay: 2e-6,
  seed: 20261123,
};
export const KIND_FIT: FitSettings = {
  bits: 11,
  epochs: 4,
  rate: 0.1,
  decay: 1e-5,
  seed: 20261124,
};

/** How strongly a foreign set's own weights take part, beside 1 for the shared ones. */
const OWN_SHARE = 0.3;
/** Where AdaGrad's sums of squares begin: the larger, the gentler the first steps. */
const FIRST_SQUARE = 0.1;

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011). Sets that ask another question than ours get a copy of
 * the weights of their own beside the shared ones ("frustratingly easy domain adaptation", Daumé 2007), which
 * is thrown away, so that they teach vocabulary without moving the line.
 */
export function fitAttack(examples: readonly Example[], settings: FitSettings = ATTACK_FIT): Fitted {
  const learner = createLearner(settings);
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index];
      if (example !== undefined && example.features.length > 0) learn(learner, example, settings);
    }
  }
  return {
    bits: settings.bits,
    weights: learner.hashed.weights.slice(0, 2 ** settings.bits),
    evidence: learner.evidence.weights.slice(0, EVIDENCE_SIZE),
    bias: learner.biases[0] ?? 0,
  };
}

/** Weights with AdaGrad's sums of squared gradients: a table for all sets, then one for each foreign set. */
interface Table {
  readonly size: number;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

interface Learner {
  readonly shift: number;
  readonly hashed: Table;
  readonly evidence: Table;
  readonly biases: Float64Array;
}

const TABLES = FOREIGN_SETS.length + 1;

const createTable = (size: number): Table => ({
  size,
  weights: new Float32Array(size * TABLES),
  squares: new Float32Array(size * TABLES).fill(FIRST_SQUARE),
});

const createLearner = ({ bits }: FitSettings): Learner => ({
  shift: 32 - bits,
  hashed: createTable(2 ** bits),
  evidence: createTable(EVIDENCE_SIZE),
  biases: new Float64Array(TABLES),
});

/** One step down the slope of the logistic loss. */
function learn({ shift, hashed, evidence, biases }: Learner, example: Example, settings: FitSettings): void {
  const { features, foreign, hostile, weight } = example;
  const value = 1 / Math.sqrt(features.length);
  let logit = (biases[0] ?? 0) + (foreign >= 0 ? (biases[foreign + 1] ?? 0) : 0);
  for (const hash of features) logit += value * read(hashed, hash >>> shift, foreign);
  for (const kind of example.evidence) logit += read(evidence, kind, foreign);

  const slope = (sigmoid(logit) - hostile) * weight;
  biases[0] = (biases[0] ?? 0) - BIAS_RATE * slope;
  if (foreign >= 0) biases[foreign + 1] = (biases[foreign + 1] ?? 0) - BIAS_RATE * slope;
  for (const hash of features) step(hashed, hash >>> shift, foreign, slope * value, settings);
  for (const kind of example.evidence) step(evidence, kind, foreign, slope, settings);
}

const BIAS_RATE = 0.01;

function read({ weights, size }: Table, at: number, foreign: number): number {
  const shared = weights[at] ?? 0;
  return foreign < 0 ? shared : shared + OWN_SHARE * (weights[(foreign + 1) * size + at] ?? 0);
}

function step(table: Table, at: number, foreign: number, slope: number, settings: FitSettings): void {
  adjust(table, at, slope, settings);
  if (foreign >= 0) adjust(table, (foreign + 1) * table.size + at, OWN_SHARE * slope, settings);
}

function adjust({ weights, squares }: Table, at: number, slope: number, { rate, decay }: FitSettings): void {
  const weight = weights[at] ?? 0;
  const gradient = slope + decay * weight;
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = weight - (rate * gradient) / Math.sqrt(square);
}

/** One model for each kind of attack, against the other attacks. */
export function fitKinds(examples: readonly Example[]): Record<Kind, Fitted> {
  const attacks = examples.filter(({ label }) => label !== undefined);
  const fitKind = (kind: Kind): Fitted =>
    fitAttack(
      attacks.map((example) => ({
        ...example,
        hostile: example.label === kind ? 1 : 0,
        foreign: -1,
      })),
      { ...KIND_FIT, seed: KIND_FIT.seed + KINDS.indexOf(kind) },
    );
  return {
    threat: fitKind('threat'),
    identity_attack: fitKind('identity_attack'),
    sexual: fitKind('sexual'),
  };
}
