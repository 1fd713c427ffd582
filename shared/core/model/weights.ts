/** Weights as the bundle carries them: int8 in base64, one scale for all. */
export interface PackedWeights {
  /** 2 to the power of `bits` weights. */
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly data: string;
}

/** A linear model over hashed features. */
export interface Weights {
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly values: Int8Array;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Throws when the data is not base64 of exactly 2^bits bytes. */
export function unpackWeights({ bits, scale, bias, data }: PackedWeights): Weights {
  const values = decodeBase64(data);
  if (values.length !== 2 ** bits) {
    throw new Error(`bundle: ${values.length} weights came, expected ${2 ** bits} (2^${bits})`);
  }
  return { bits, scale, bias, values };
}

function decodeBase64(data: string): Int8Array {
  const codes = new Int16Array(128).fill(-1);
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const length = data.endsWith('==') ? data.length - 2 : data.endsWith('=') ? data.length - 1 : data.length;
  const values = new Int8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[data.charCodeAt(i)] ?? -1;
    if (code < 0) throw new Error(`bundle: weights hold "${data.charAt(i)}" at ${i}, expected base64`);
    held = (held << 6) | code;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    values[at++] = (held >>> bits) & 0xff;
    held &= (1 << bits) - 1;
  }
  return values;
}
