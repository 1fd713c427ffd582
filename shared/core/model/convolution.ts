/** Sizes of the small network. */
export interface NetworkSizes {
  /** Numbers of a word's vector. */
  readonly width: number;
  /** Patterns over neighbouring words that each layer looks for. */
  readonly filters: number;
  /** Numbers of the layer before the outputs. */
  readonly hidden: number;
  readonly outputs: number;
}

/** The dense parts of the small network; every matrix row-major, the input's numbers as rows. */
export interface DenseParts {
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
  readonly toHidden: Float32Array;
  readonly hiddenBias: Float32Array;
  /** A row for each kind of signal, added to the hidden layer. */
  readonly evidence: Float32Array;
  readonly toOutputs: Float32Array;
  readonly outputsBias: Float32Array;
}

/** Words that a filter sees at once: the word, and the one on either side. */
export const REACH = 3;

/** Filters that are worked out together, so that each number that is read serves several sums. */
const TOGETHER = 4;

/**
 * What each filter says at each word: `filters` numbers a word, negative ones cut to 0. Beyond the edges of the
 * sentence stand zeros. Sums are rounded to 32 bits at each step, so that the result does not depend on how the
 * work is cut into pieces.
 */
export function convolve(
  input: Float32Array,
  width: number,
  weights: Float32Array,
  bias: Float32Array,
): Float32Array {
  const filters = bias.length;
  const words = input.length / width;
  const output = new Float32Array(words * filters);
  for (let word = 0; word < words; word++) {
    const out = word * filters;
    const from = Math.max(0, word - 1) * width;
    const until = Math.min(words, word + 2) * width;
    // The weights of the first number that is read.
    const begin = (from - (word - 1) * width) * filters;
    let filter = 0;
    for (; filter + TOGETHER <= filters; filter += TOGETHER) {
      let a = bias[filter] ?? 0;
      let b = bias[filter + 1] ?? 0;
      let c = bias[filter + 2] ?? 0;
      let d = bias[filter + 3] ?? 0;
      for (let at = from, weight = begin + filter; at < until; at++, weight += filters) {
        const value = input[at] ?? 0;
        if (value === 0) continue;
        a = Math.fround(a + value * (weights[weight] ?? 0));
        b = Math.fround(b + value * (weights[weight + 1] ?? 0));
        c = Math.fround(c + value * (weights[weight + 2] ?? 0));
        d = Math.fround(d + value * (weights[weight + 3] ?? 0));
      }
      output[out + filter] = Math.max(a, 0);
      output[out + filter + 1] = Math.max(b, 0);
      output[out + filter + 2] = Math.max(c, 0);
      output[out + filter + 3] = Math.max(d, 0);
    }
    for (; filter < filters; filter++) {
      let sum = bias[filter] ?? 0;
      for (let at = from, weight = begin + filter; at < until; at++, weight += filters) {
        sum = Math.fround(sum + (input[at] ?? 0) * (weights[weight] ?? 0));
      }
      output[out + filter] = Math.max(sum, 0);
    }
  }
  return output;
}

/** What the filters say of some sentences together: the largest number of each, and the mean. */
export interface Pooled {
  readonly largest: Float32Array;
  readonly sum: Float32Array;
  readonly words: number;
}

/** The largest number and the sum of each filter over the words of a sentence. */
export function poolWords(convolved: Float32Array, filters: number): Pooled {
  const largest = new Float32Array(filters);
  const sum = new Float32Array(filters);
  for (let from = 0; from < convolved.length; from += filters) {
    for (let filter = 0; filter < filters; filter++) {
      const value = convolved[from + filter] ?? 0;
      if (value > (largest[filter] ?? 0)) largest[filter] = value;
      sum[filter] = (sum[filter] ?? 0) + value;
    }
  }
  return { largest, sum, words: convolved.length / filters };
}

/** Several sentences as one. */
export function poolSentences(sentences: readonly Pooled[], filters: number): Pooled {
  const largest = new Float32Array(filters);
  const sum = new Float32Array(filters);
  let words = 0;
  for (const sentence of sentences) {
    words += sentence.words;
    for (let filter = 0; filter < filters; filter++) {
      largest[filter] = Math.max(largest[filter] ?? 0, sentence.largest[filter] ?? 0);
      sum[filter] = (sum[filter] ?? 0) + (sentence.sum[filter] ?? 0);
    }
  }
  return { largest, sum, words };
}

/** The hidden layer: what the outputs are made of. Negative numbers are cut to 0. */
export function hiddenOf(
  { largest, sum, words }: Pooled,
  evidence: readonly number[],
  { toHidden, hiddenBias, evidence: ofEvidence }: DenseParts,
): Float32Array {
  const size = hiddenBias.length;
  const filters = largest.length;
  const hidden = hiddenBias.slice();
  const add = (value: number, from: Float32Array, row: number): void => {
    for (let at = 0; at < size; at++) hidden[at] = (hidden[at] ?? 0) + value * (from[row * size + at] ?? 0);
  };
  for (let filter = 0; filter < filters; filter++) {
    add(largest[filter] ?? 0, toHidden, filter);
    if (words > 0) add((sum[filter] ?? 0) / words, toHidden, filters + filter);
  }
  for (const kind of evidence) add(1, ofEvidence, kind);
  for (let at = 0; at < size; at++) if ((hidden[at] ?? 0) < 0) hidden[at] = 0;
  return hidden;
}

/** The answers: logits, in the order of `OUTPUTS`. */
export function outputsOf(hidden: Float32Array, { toOutputs, outputsBias }: DenseParts): Float32Array {
  const outputs = outputsBias.slice();
  for (const [row, value] of hidden.entries()) {
    if (value === 0) continue;
    for (let at = 0; at < outputs.length; at++) {
      outputs[at] = (outputs[at] ?? 0) + value * (toOutputs[row * outputs.length + at] ?? 0);
    }
  }
  return outputs;
}
