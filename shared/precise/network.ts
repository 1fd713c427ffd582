import { EVIDENCE_SIZE } from '../core/model/evidence.ts';
import { ENCODED, parametersOf, SIZES } from './parameters.ts';
import { positionsOf } from './positions.ts';
import { createProducts, type LaidOut } from './products.ts';

/** Reads the numbers of the network's parts; see `parametersOf`. */
export interface Parts {
  /** How many pieces have an embedding. */
  readonly pieces: number;
  /** How many answers the network gives. */
  readonly outputs: number;
  /** One number of a part. */
  value(part: string, row: number, column: number): number;
}

/**
 * The answers to a text of pieces and the kinds of its signals (see `evidenceOf`): logits, `parts.outputs` of them.
 * Texts are cut at `SIZES.longest` pieces.
 */
export type Answer = (pieces: readonly number[], evidence: readonly number[]) => Float32Array;

/** The answers to an agent's questions of a text of pieces: logits; see `AGENT_OUTPUTS`. */
export type AnswerAgent = (pieces: readonly number[]) => Float32Array;

const { narrow, wide, inner, heads, longest } = SIZES;

const SMALL = 1e-6;

/** The network laid out for use. */
export interface LaidOutNetwork {
  /** What the encoder makes of a text: `ENCODED` numbers. */
  readonly encode: (pieces: readonly number[]) => Float32Array;
  readonly answer: Answer;
  readonly answerAgent: AnswerAgent;
}

/** Lays out the network for use. The same network as the one that `npm run train` changes. */
export function layOutNetwork(parts: Parts): LaidOutNetwork {
  const products = createProducts(longest * inner, longest * inner);
  const shapes = new Map(
    parametersOf(parts.outputs).map(([name, rows, columns]) => [name, { rows, columns }]),
  );
  const shapeOf = (name: string): { rows: number; columns: number } => {
    const shape = shapes.get(name);
    if (shape === undefined) throw new Error(`network: no part "${name}"`);
    return shape;
  };

  const linear = (name: string): ((input: Float32Array) => Float32Array) => {
    const { rows, columns } = shapeOf(`${name}.weights`);
    const weights: LaidOut = products.pack(
      rows,
      columns,
      (row, column) => parts.value(`${name}.weights`, row, column),
      (column) => parts.value(`${name}.bias`, 0, column),
    );
    return (input) => products.multiply(input, weights);
  };
  const norm = (name: string): ((input: Float32Array) => Float32Array) => {
    const { columns } = shapeOf(`${name}.scale`);
    const line = (kind: string): Float32Array =>
      Float32Array.from({ length: columns }, (_, column) => parts.value(`${name}.${kind}`, 0, column));
    const [scale, shift] = [line('scale'), line('shift')];
    return (input) => normaliseRows(input, scale, shift);
  };
  const layer = (name: string): ((input: Float32Array, residual: Float32Array) => Float32Array) => {
    const [toAttention, attentionIn, attentionOut] = [
      norm(`${name}.attention.norm`),
      linear(`${name}.attention.in`),
      linear(`${name}.attention.out`),
    ];
    const [toForward, forwardIn, forwardOut] = [
      norm(`${name}.forward.norm`),
      linear(`${name}.forward.in`),
      linear(`${name}.forward.out`),
    ];
    const { columns } = shapeOf(`${name}.attention.in.weights`);
    return (input, residual) => {
      const between = attentionOut(attend(attentionIn(toAttention(input)), columns / 3));
      addTo(between, residual);
      const output = forwardOut(relu(forwardIn(toForward(between))));
      return addTo(output, between);
    };
  };

  const first = layer('first');
  const residual = linear('first.residual');
  const second = layer('second');
  const sentence = linear('sentence');
  const importance = linear('pool.importance');
  const values = linear('pool.values');
  const hidden = linear('hidden');
  const outputs = linear('outputs');
  const agentHidden = linear('agent.hidden');
  const agentOutputs = linear('agent.outputs');

  const encode = (pieces: readonly number[]): Float32Array => {
    const input = embed(pieces.length === 0 ? [0] : pieces.slice(0, longest), parts);
    const middle = first(input, residual(input));
    const states = second(middle, middle);
    const encoded = new Float32Array(ENCODED);
    encoded.set(sentence(meanRow(states)).map(Math.tanh));
    encoded.set(poolRows(values(states), importance(states)), wide);
    return encoded;
  };
  return {
    encode,
    answerAgent: (pieces) => agentOutputs(relu(agentHidden(encode(pieces)))),
    answer: (pieces, evidence) => {
      const joined = new Float32Array(ENCODED + EVIDENCE_SIZE);
      joined.set(encode(pieces));
      for (const kind of evidence) joined[ENCODED + kind] = 1;
      return outputs(relu(hidden(joined)));
    },
  };
}

/** Twice the embedding of each piece (as the published graph has it), and where it stands. */
function embed(pieces: readonly number[], parts: Parts): Float32Array {
  const states = positionsOf(pieces.length);
  for (const [row, piece] of pieces.entries()) {
    const known = piece < parts.pieces ? piece : 0;
    for (let column = 0; column < narrow; column++) {
      const at = row * narrow + column;
      states[at] = (states[at] ?? 0) + 2 * parts.value('embeddings', known, column);
    }
  }
  return states;
}

function normaliseRows(input: Float32Array, scale: Float32Array, shift: Float32Array): Float32Array {
  const columns = scale.length;
  const output = new Float32Array(input.length);
  for (let from = 0; from < input.length; from += columns) {
    let mean = 0;
    for (let at = from; at < from + columns; at++) mean += input[at] ?? 0;
    mean /= columns;
    let variance = 0;
    for (let at = from; at < from + columns; at++) variance += ((input[at] ?? 0) - mean) ** 2;
    const inverse = 1 / Math.sqrt(variance / columns + SMALL);
    for (let column = 0; column < columns; column++) {
      const value = ((input[from + column] ?? 0) - mean) * inverse;
      output[from + column] = value * (scale[column] ?? 0) + (shift[column] ?? 0);
    }
  }
  return output;
}

/** Scaled dot-product attention; a row of `input` is a query, a key and a value of `width` numbers each. */
function attend(input: Float32Array, width: number): Float32Array {
  const stride = 3 * width;
  const rows = input.length / stride;
  const size = width / heads;
  const factor = 1 / Math.sqrt(size);
  const output = new Float32Array(rows * width);
  const shares = new Float32Array(rows);
  for (let head = 0; head < heads; head++) {
    const offset = head * size;
    for (let i = 0; i < rows; i++) {
      const query = i * stride + offset;
      for (let j = 0; j < rows; j++) {
        const key = j * stride + width + offset;
        let sum = 0;
        for (let k = 0; k < size; k++) sum += (input[query + k] ?? 0) * (input[key + k] ?? 0);
        shares[j] = sum * factor;
      }
      softmax(shares);
      const out = i * width + offset;
      for (let j = 0; j < rows; j++) {
        const share = shares[j] ?? 0;
        const value = j * stride + 2 * width + offset;
        for (let k = 0; k < size; k++) {
          output[out + k] = (output[out + k] ?? 0) + share * (input[value + k] ?? 0);
        }
      }
    }
  }
  return output;
}

function meanRow(states: Float32Array): Float32Array {
  const rows = states.length / wide;
  const mean = new Float32Array(wide);
  for (let at = 0; at < states.length; at++) {
    mean[at % wide] = (mean[at % wide] ?? 0) + (states[at] ?? 0) / rows;
  }
  return mean;
}

/** For each pooling head, the rows weighted by the softmax of their importance, one head after the other. */
function poolRows(values: Float32Array, importance: Float32Array): Float32Array {
  const { poolHeads, pooled } = SIZES;
  const rows = values.length / pooled;
  const output = new Float32Array(poolHeads * pooled);
  for (let head = 0; head < poolHeads; head++) {
    const shares = Float32Array.from({ length: rows }, (_, row) => importance[row * poolHeads + head] ?? 0);
    softmax(shares);
    for (const [row, share] of shares.entries()) {
      for (let column = 0; column < pooled; column++) {
        const at = head * pooled + column;
        output[at] = (output[at] ?? 0) + share * (values[row * pooled + column] ?? 0);
      }
    }
  }
  return output;
}

function softmax(values: Float32Array): void {
  const largest = values.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const power = Math.exp((values[at] ?? 0) - largest);
    values[at] = power;
    sum += power;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / sum;
}

const relu = (values: Float32Array): Float32Array => values.map((value) => Math.max(0, value));

/** Adds `more` to `values`, in place. */
function addTo(values: Float32Array, more: Float32Array): Float32Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) + (more[at] ?? 0);
  return values;
}
