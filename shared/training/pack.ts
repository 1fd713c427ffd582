import type { PackedWeights, Weights } from '../core/model/weights.ts';
import { unpackWeights } from '../core/model/weights.ts';
import type { Fitted } from './fit.ts';

/** Share of the largest weights that are cut, so that the others keep their resolution. */
const CLIPPED = 0.0005;

/** Rounds weights to int8 with one scale. */
export function packWeights({ bits, weights, bias }: Fitted): PackedWeights {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - CLIPPED))] ?? 0;
  const scale = largest > 0 ? largest / 127 : 1;
  const values = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { bits, scale, bias, data: Buffer.from(values.buffer).toString('base64') };
}

/** The weights as the page will see them. */
export const asPacked = (fitted: Fitted): Weights => unpackWeights(packWeights(fitted));
