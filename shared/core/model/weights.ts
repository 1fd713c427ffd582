import { EVIDENCE_SIZE } from './evidence.ts';

/** Weights as the bundle carries them: one character each, one scale for all. */
export interface PackedWeights {
  /** 2 to the power of `bits` weights. */
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly data: string;
  /** One weight for each kind of signal; see `evidenceOf`. */
  readonly evidence: readonly number[];
}

/** A linear model over hashed features and signals. */
export interface Weights {
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly values: Int8Array;
  readonly evidence: readonly number[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcde';

/** Weights are whole numbers from -15 to 15, one character each: what compresses best, and needs no decoder. */
export const LARGEST_WEIGHT = 15;

/** The character of a whole weight from -15 to 15. */
export const encodeWeight = (weight: number): string => ALPHABET.charAt(weight + LARGEST_WEIGHT);

/** Throws when there are not exactly 2^bits characters of the alphabet, or not one weight for each kind of signal. */
export function unpackWeights({ bits, scale, bias, data, evidence }: PackedWeights): Weights {
  if (evidence.length !== EVIDENCE_SIZE) {
    throw new Error(`bundle: ${evidence.length} signal weights came, expected ${EVIDENCE_SIZE}`);
  }
  if (data.length !== 2 ** bits) {
    throw new Error(`bundle: ${data.length} weights came, expected ${2 ** bits} (2^${bits})`);
  }
  const meanings = new Int8Array(128).fill(-128);
  for (let weight = -LARGEST_WEIGHT; weight <= LARGEST_WEIGHT; weight++) {
    meanings[encodeWeight(weight).charCodeAt(0)] = weight;
  }
  const values = new Int8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const weight = meanings[data.charCodeAt(at)] ?? -128;
    if (weight === -128) throw new Error(`bundle: weights hold "${data.charAt(at)}" at ${at}`);
    values[at] = weight;
  }
  return { bits, scale, bias, values, evidence };
}
