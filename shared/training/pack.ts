import { encodeWeight, LARGEST_WEIGHT, type PackedWeights } from '../core/model/weights.ts';
import type { Fitted } from './fit.ts';

/** Share of the largest weights that are cut, so that the others keep their resolution. */
const CLIPPED = 0.002;

const EVIDENCE_DECIMALS = 3;

/** Rounds weights to whole numbers from -15 to 15 with one scale. */
export function packWeights({ bits, weights, evidence, bias }: Fitted): PackedWeights {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - CLIPPED))] ?? 0;
  const scale = largest > 0 ? largest / LARGEST_WEIGHT : 1;
  const round = (weight: number): number =>
    Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(weight / scale)));
  return {
    bits,
    scale,
    bias,
    data: Array.from(weights, (weight) => encodeWeight(round(weight))).join(''),
    evidence: Array.from(evidence, (weight) => Number(weight.toFixed(EVIDENCE_DECIMALS))),
  };
}
