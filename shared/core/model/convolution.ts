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

/**
 * The dense parts of the small network; every matrix row-major, the input's numbers as rows. Of 64 bits, since
 * engines turn those of 32 into them at each step.
 */
export interface DenseParts {
  readonly first: Float64Array;
  readonly firstBias: Float64Array;
  readonly second: Float64Array;
  readonly secondBias: Float64Array;
  readonly toHidden: Float64Array;
  readonly hiddenBias: Float64Array;
  /** A row for each kind of signal, added to the hidden layer. */
  readonly evidence: Float64Array;
  readonly toOutputs: Float64Array;
  readonly outputsBias: Float64Array;
}

/** Words that a filter sees at once: the word, and the one on either side. */
export const REACH = 3;

/** Filters that are worked out together, so that each number that is read serves several sums. */
const TOGETHER = 4;

/**
 * What each filter says at each word: `filters` numbers a word, negative ones cut to 0. Beyond the edges of the
 * sentence stand zeros.
 */
export function convolve(
  input: Float64Array,
  width: number,
  weights: Float64Array,
  bias: Float64Array,
): Float64Array {
  const filters = bias.length;
  const words = input.length / width;
  const output = new Float64Array(words * filters);
  // The numbers under the filters that are not 0, and where their weights begin.
  const values = new Float64Array(REACH * width);
  const rows = new Int32Array(REACH * width);
  for (let word = 0; word < words; word++) {
    const before = (word - 1) * width;
    const until = Math.min(words, word + 2) * width;
    let count = 0;
    for (let at = Math.max(0, before); at < until; at++) {
      const value = input[at] ?? 0;
      if (value === 0) continue;
      values[count] = value;
      rows[count] = (at - before) * filters;
      count += 1;
    }
    const out = word * filters;
    let filter = 0;
    for (; filter + TOGETHER <= filters; filter += TOGETHER) {
      let a = bias[filter] ?? 0;
      let b = bias[filter + 1] ?? 0;
      let c = bias[filter + 2] ?? 0;
      let d = bias[filter + 3] ?? 0;
      for (let at = 0; at < count; at++) {
        const value = values[at] ?? 0;
        const weight = (rows[at] ?? 0) + filter;
        a += value * (weights[weight] ?? 0);
        b += value * (weights[weight + 1] ?? 0);
        c += value * (weights[weight + 2] ?? 0);
        d += value * (weights[weight + 3] ?? 0);
      }
      output[out + filter] = Math.max(a, 0);
      output[out + filter + 1] = Math.max(b, 0);
      output[out + filter + 2] = Math.max(c, 0);
      output[out + filter + 3] = Math.max(d, 0);
    }
    for (; filter < filters; filter++) {
      let sum = bias[filter] ?? 0;
      for (let at = 0; at < count; at++) {
        sum += (values[at] ?? 0) * (weights[(rows[at] ?? 0) + filter] ?? 0);
      }
      output[out + filter] = Math.max(sum, 0);
    }
  }
  return output;
}

/** What the filters say of some sentences together: the largest number of each, and the mean. */
export interface Pooled {
  readonly largest: Float64Array;
  readonly sum: Float64Array;
  readonly words: number;
}

/** The largest number and the sum of each filter over the words of a sentence. */
export function poolWords(convolved: Float64Array, filters: number): Pooled {
  const largest = new Float64Array(filters);
  const sum = new Float64Array(filters);
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
  const largest = new Float64Array(filters);
  const sum = new Float64Array(filters);
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
): Float64Array {
  const size = hiddenBias.length;
  const filters = largest.length;
  const hidden = Float64Array.from(hiddenBias);
  const add = (value: number, from: Float64Array, row: number): void => {
    if (value === 0) return;
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
export function outputsOf(hidden: Float64Array, { toOutputs, outputsBias }: DenseParts): Float32Array {
  const outputs = Float32Array.from(outputsBias);
  for (const [row, value] of hidden.entries()) {
    if (value === 0) continue;
    for (let at = 0; at < outputs.length; at++) {
      outputs[at] = (outputs[at] ?? 0) + value * (toOutputs[row * outputs.length + at] ?? 0);
    }
  }
  return outputs;
}
