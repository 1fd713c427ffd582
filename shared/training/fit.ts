import { KINDS, type Kind } from '../core/bundle.ts';
import { sigmoid } from '../core/model/score.ts';
import { type Example, FOREIGN_SETS } from './examples.ts';
import { createRandom, shuffledOrder } from './random.ts';

/** Learnt weights before packing. */
export interface Fitted {
  readonly bits: number;
  readonly weights: Float32Array;
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

export const ATTACK_FIT: FitSettings = { bits: 16, epochs: 6, rate: 0.12, decay: 2e-6, seed: 20261123 };
export const KIND_FIT: FitSettings = { bits: 12, epochs: 4, rate: 0.1, decay: 1e-5, seed: 20261124 };

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011). Sets that ask another question than ours get a copy of
 * the weights of their own beside the shared ones ("frustratingly easy domain adaptation", Daumé 2007), which
 * is thrown away, so that they teach vocabulary without moving the line.
 */
export function fitAttack(examples: readonly Example[], settings: FitSettings = ATTACK_FIT): Fitted {
  const shift = 32 - settings.bits;
  const size = 2 ** settings.bits;
  const tables = FOREIGN_SETS.length + 1;
  const weights = new Float32Array(size * tables);
  const squares = new Float32Array(size * tables).fill(1e-3);
  const biases = new Float64Array(tables);
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index];
      if (example === undefined || example.features.length === 0) continue;
      const { features, foreign, hostile, weight } = example;
      const value = 1 / Math.sqrt(features.length);
      const own = (foreign + 1) * size;
      let logit = biases[0] ?? 0;
      if (foreign >= 0) logit += biases[foreign + 1] ?? 0;
      for (const hash of features) {
        const at = hash >>> shift;
        logit += value * ((weights[at] ?? 0) + (foreign >= 0 ? (weights[own + at] ?? 0) : 0));
      }
      const slope = (sigmoid(logit) - hostile) * weight;
      biases[0] = (biases[0] ?? 0) - 0.01 * slope;
      if (foreign >= 0) biases[foreign + 1] = (biases[foreign + 1] ?? 0) - 0.01 * slope;
      const step = slope * value;
      for (const hash of features) {
        const at = hash >>> shift;
        adjust(weights, squares, at, step, settings);
        if (foreign >= 0) adjust(weights, squares, own + at, step, settings);
      }
    }
  }
  return { bits: settings.bits, weights: weights.slice(0, size), bias: biases[0] ?? 0 };
}

function adjust(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  step: number,
  { rate, decay }: FitSettings,
): void {
  const weight = weights[at] ?? 0;
  const gradient = step + decay * weight;
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = weight - (rate * gradient) / Math.sqrt(square);
}

/** One model for each kind of attack, against the other attacks. */
export function fitKinds(examples: readonly Example[]): Record<Kind, Fitted> {
  const attacks = examples.filter(({ label }) => label !== undefined);
  const fitKind = (kind: Kind): Fitted =>
    fitAttack(
      attacks.map((example) => ({ ...example, hostile: example.label === kind ? 1 : 0, foreign: -1 })),
      { ...KIND_FIT, seed: KIND_FIT.seed + KINDS.indexOf(kind) },
    );
  return { threat: fitKind('threat'), identity_attack: fitKind('identity_attack'), sexual: fitKind('sexual') };
}
