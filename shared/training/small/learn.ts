import {
  convolve,
  type DenseParts,
  hiddenOf,
  type NetworkSizes,
  outputsOf,
  poolSentences,
  poolWords,
  REACH,
} from '../../core/model/convolution.ts';
import { EVIDENCE_SIZE } from '../../core/model/evidence.ts';
import { DENSE_KEYS, denseSizes, type SmallNetwork, tableRows } from '../../core/model/small.ts';
import { addGoalSlope, type Goal } from '../goals.ts';
import { createLearnt, type Numbers, stepAdam } from '../network/adam.ts';
import { createRandom, shuffledOrder } from '../random.ts';

/** A sentence as the small network reads it. */
export interface SentenceRows {
  /** Rows of the table, word after word. */
  readonly rows: Int32Array;
  /** Where each word's rows begin in `rows`; the last entry is their number. */
  readonly starts: Int32Array;
}

/** One text to learn from. */
export interface SmallExample {
  readonly sentences: readonly SentenceRows[];
  /** Kinds of its signals; see `evidenceOf`. */
  readonly evidence: readonly number[];
  readonly goals: readonly Goal[];
}

/** Settings of one training, chosen on lines that were held out. */
export interface SmallSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly tableRate: number;
  readonly decay: number;
  /** Shares of words and of hidden numbers that are dropped while learning. */
  readonly dropWords: number;
  readonly dropHidden: number;
  /** What each number of the first layer costs: numbers that are 0 need no time in a page. */
  readonly sparse: number;
  readonly seed: number;
}

/** A network of small random numbers. */
export function createSmallNetwork(bits: number, sizes: NetworkSizes, seed: number): SmallNetwork {
  const random = createRandom(seed);
  const { width, filters, hidden } = sizes;
  const counts = denseSizes(sizes);
  const drawn = (count: number, inputs: number): Float64Array =>
    Float64Array.from({ length: count }, () => (random() * 2 - 1) * Math.sqrt(3 / inputs));
  return {
    bits,
    sizes,
    table: Float32Array.from(drawn(tableRows(bits) * width, width * 4)),
    dense: {
      first: drawn(counts.first, REACH * width),
      firstBias: new Float64Array(counts.firstBias),
      second: drawn(counts.second, REACH * filters),
      secondBias: new Float64Array(counts.secondBias),
      toHidden: drawn(counts.toHidden, 2 * filters),
      hiddenBias: new Float64Array(counts.hiddenBias),
      evidence: new Float64Array(EVIDENCE_SIZE * hidden),
      toOutputs: drawn(counts.toOutputs, hidden),
      outputsBias: new Float64Array(counts.outputsBias),
    },
  };
}

/** Vectors of the words of a sentence: the sum of their rows over the root of their number. */
export function vectorsOf({ rows, starts }: SentenceRows, table: Float32Array, width: number): Float64Array {
  const words = starts.length - 1;
  const vectors = new Float64Array(words * width);
  for (let word = 0; word < words; word++) {
    const [from = 0, until = 0] = [starts[word], starts[word + 1]];
    const scale = 1 / Math.sqrt(Math.max(1, until - from));
    for (let at = from; at < until; at++) {
      const row = (rows[at] ?? 0) * width;
      for (let k = 0; k < width; k++) {
        const place = word * width + k;
        vectors[place] = (vectors[place] ?? 0) + scale * (table[row + k] ?? 0);
      }
    }
  }
  return vectors;
}

/** The answers to a text; see `OUTPUTS`. */
export function answerSmall(
  { sizes, table, dense }: SmallNetwork,
  { sentences, evidence }: Pick<SmallExample, 'sentences' | 'evidence'>,
): Float32Array {
  const pooled = sentences.map((sentence) => {
    const first = convolve(
      vectorsOf(sentence, table, sizes.width),
      sizes.width,
      dense.first,
      dense.firstBias,
    );
    const second = convolve(first, sizes.filters, dense.second, dense.secondBias);
    return poolWords(second, sizes.filters);
  });
  return outputsOf(hiddenOf(poolSentences(pooled, sizes.filters), evidence, dense), dense);
}

const WARM_UP = 200;

/** Changes the network so that its answers come nearer to the goals (Adam, batches, falling step size). */
export function learnSmall(
  network: SmallNetwork,
  examples: readonly SmallExample[],
  settings: SmallSettings,
  afterEpoch: (epoch: number, loss: number) => void,
): void {
  const { dense, table } = network;
  const keys = DENSE_KEYS;
  const learnt = keys.map((key) => createLearnt(dense[key], { rate: settings.rate, decay: settings.decay }));
  const learntTable = createLearnt(table, { rate: settings.tableRate, decay: 0 });
  const slopes: Slopes = {
    table: new Float32Array(table.length),
    dense: {
      first: new Float64Array(dense.first.length),
      firstBias: new Float64Array(dense.firstBias.length),
      second: new Float64Array(dense.second.length),
      secondBias: new Float64Array(dense.secondBias.length),
      toHidden: new Float64Array(dense.toHidden.length),
      hiddenBias: new Float64Array(dense.hiddenBias.length),
      evidence: new Float64Array(dense.evidence.length),
      toOutputs: new Float64Array(dense.toOutputs.length),
      outputsBias: new Float64Array(dense.outputsBias.length),
    },
  };
  const random = createRandom(settings.seed);
  const steps = settings.epochs * Math.ceil(examples.length / settings.batch);
  let count = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    let loss = 0;
    const order = shuffledOrder(examples.length, random);
    for (let from = 0; from < order.length; from += settings.batch) {
      const batch = order.subarray(from, from + settings.batch);
      for (const index of batch) {
        const example = examples[index];
        if (example !== undefined) {
          loss += addSlopes(network, example, slopes, batch.length, settings, random) / examples.length;
        }
      }
      count += 1;
      const share = Math.min(1, count / WARM_UP) * Math.max(0, 1 - count / steps);
      for (const [at, key] of keys.entries()) {
        const of = learnt[at];
        if (of !== undefined) stepAdam(of, slopes.dense[key], count, share);
        slopes.dense[key].fill(0);
      }
      stepAdam(learntTable, slopes.table, count, share);
      slopes.table.fill(0);
    }
    afterEpoch(epoch, loss);
  }
}

interface Slopes {
  readonly table: Float32Array;
  readonly dense: DenseParts;
}

/** Adds the slopes of one example to `slopes`; returns its loss. */
function addSlopes(
  { sizes, table, dense }: SmallNetwork,
  { sentences, evidence, goals }: SmallExample,
  slopes: Slopes,
  batch: number,
  { dropWords, dropHidden, sparse }: SmallSettings,
  random: () => number,
): number {
  const { width, filters, hidden: hiddenSize, outputs: outputCount } = sizes;
  const passes = sentences.map((sentence) => {
    const vectors = vectorsOf(sentence, table, width);
    const words = vectors.length / width;
    const dropped = new Uint8Array(words);
    for (let word = 0; word < words; word++) {
      if (random() >= dropWords) continue;
      dropped[word] = 1;
      vectors.fill(0, word * width, (word + 1) * width);
    }
    const first = convolve(vectors, width, dense.first, dense.firstBias);
    const second = convolve(first, filters, dense.second, dense.secondBias);
    return { sentence, vectors, dropped, first, second, pooled: poolWords(second, filters) };
  });
  const pooled = poolSentences(
    passes.map((pass) => pass.pooled),
    filters,
  );
  const kept = evidence.filter(() => random() >= dropWords);
  const hidden = hiddenOf(pooled, kept, dense);
  const scale = 1 / (1 - dropHidden);
  for (let at = 0; at < hidden.length; at++)
    hidden[at] = random() < dropHidden ? 0 : (hidden[at] ?? 0) * scale;
  const outputs = outputsOf(hidden, dense);
  const toOutputs = new Float32Array(outputCount);
  let loss = 0;
  for (const goal of goals) loss += addGoalSlope(goal, outputs, 0, toOutputs, batch);

  // Back through the outputs and the hidden layer.
  const toHidden = new Float64Array(hiddenSize);
  for (let at = 0; at < outputCount; at++) {
    const slope = toOutputs[at] ?? 0;
    if (slope === 0) continue;
    bump(slopes.dense.outputsBias, at, slope);
    for (let row = 0; row < hiddenSize; row++) {
      bump(slopes.dense.toOutputs, row * outputCount + at, slope * (hidden[row] ?? 0));
      bump(toHidden, row, slope * (dense.toOutputs[row * outputCount + at] ?? 0));
    }
  }
  for (let at = 0; at < hiddenSize; at++)
    toHidden[at] = (hidden[at] ?? 0) > 0 ? (toHidden[at] ?? 0) * scale : 0;
  const toLargest = new Float64Array(filters);
  const toMean = new Float64Array(filters);
  for (let at = 0; at < hiddenSize; at++) {
    const slope = toHidden[at] ?? 0;
    if (slope === 0) continue;
    bump(slopes.dense.hiddenBias, at, slope);
    for (const kind of kept) bump(slopes.dense.evidence, kind * hiddenSize + at, slope);
    for (let filter = 0; filter < filters; filter++) {
      const large = filter * hiddenSize + at;
      const mean = (filters + filter) * hiddenSize + at;
      bump(slopes.dense.toHidden, large, slope * (pooled.largest[filter] ?? 0));
      bump(toLargest, filter, slope * (dense.toHidden[large] ?? 0));
      if (pooled.words === 0) continue;
      bump(slopes.dense.toHidden, mean, (slope * (pooled.sum[filter] ?? 0)) / pooled.words);
      bump(toMean, filter, (slope * (dense.toHidden[mean] ?? 0)) / pooled.words);
    }
  }
  const taken = new Uint8Array(filters);
  for (const { sentence, vectors, dropped, first, second } of passes) {
    const toSecond = new Float64Array(second.length);
    for (let at = 0; at < second.length; at++) {
      const value = second[at] ?? 0;
      if (value <= 0) continue;
      const filter = at % filters;
      let slope = toMean[filter] ?? 0;
      if (taken[filter] === 0 && value === pooled.largest[filter]) {
        taken[filter] = 1;
        slope += toLargest[filter] ?? 0;
      }
      toSecond[at] = slope;
    }
    const toFirst = backThrough(
      first,
      filters,
      toSecond,
      dense.second,
      slopes.dense.second,
      slopes.dense.secondBias,
    );
    for (let at = 0; at < toFirst.length; at++) {
      toFirst[at] = (first[at] ?? 0) > 0 ? (toFirst[at] ?? 0) + sparse / batch : 0;
    }
    const toVectors = backThrough(
      vectors,
      width,
      toFirst,
      dense.first,
      slopes.dense.first,
      slopes.dense.firstBias,
    );
    for (let word = 0; word < dropped.length; word++) {
      if (dropped[word] === 1) continue;
      const [from = 0, until = 0] = [sentence.starts[word], sentence.starts[word + 1]];
      const share = 1 / Math.sqrt(Math.max(1, until - from));
      for (let at = from; at < until; at++) {
        const row = (sentence.rows[at] ?? 0) * width;
        for (let k = 0; k < width; k++)
          bump(slopes.table, row + k, share * (toVectors[word * width + k] ?? 0));
      }
    }
  }
  return loss;
}

/** The way back through `convolve`, from the slopes of its results (0 where they were cut) to those of its input. */
function backThrough(
  input: Float64Array,
  width: number,
  above: Float64Array,
  weights: Float64Array,
  toWeights: Float64Array,
  toBias: Float64Array,
): Float64Array {
  const filters = toBias.length;
  const words = input.length / width;
  const toInput = new Float64Array(input.length);
  for (let word = 0; word < words; word++) {
    for (let filter = 0; filter < filters; filter++) {
      const slope = above[word * filters + filter] ?? 0;
      if (slope === 0) continue;
      bump(toBias, filter, slope);
      for (let other = Math.max(0, word - 1); other < Math.min(words, word + 2); other++) {
        const row = (other - word + 1) * width;
        for (let k = 0; k < width; k++) {
          const at = (row + k) * filters + filter;
          bump(toWeights, at, slope * (input[other * width + k] ?? 0));
          bump(toInput, other * width + k, slope * (weights[at] ?? 0));
        }
      }
    }
  }
  return toInput;
}

function bump(values: Numbers, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
