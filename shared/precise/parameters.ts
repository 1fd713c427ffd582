import { EVIDENCE_SIZE } from '../core/model/evidence.ts';
import { AGENT_COUNT } from './agent-outputs.ts';

/** Sizes of the encoder: Universal Sentence Encoder lite (Cer et al. 2018), a transformer of two layers. */
export const SIZES = {
  /** Numbers of a piece's embedding, and of the first layer's attention. */
  narrow: 256,
  /** Numbers of a state behind the first layer. */
  wide: 512,
  /** Numbers inside a feed-forward part. */
  inner: 1536,
  heads: 4,
  /** Pieces of a text that are read; what stands behind them is cut off. */
  longest: 128,
  /** Numbers by which a state is pooled, for each of the pooling heads. */
  pooled: 128,
  poolHeads: 4,
  /** Numbers of the layer before the outputs. */
  hidden: 128,
  /** The same of the answers to agents. */
  agentHidden: 64,
} as const;

const { narrow, wide, inner, poolHeads, pooled, hidden, agentHidden } = SIZES;

/** Numbers of an encoded text: the sentence vector and the pooled states. */
export const ENCODED = wide + poolHeads * pooled;

const normParameters = (name: string, width: number) =>
  [
    [`${name}.scale`, 1, width],
    [`${name}.shift`, 1, width],
  ] as const;
const linearParameters = (name: string, rows: number, columns: number) =>
  [
    [`${name}.weights`, rows, columns],
    [`${name}.bias`, 1, columns],
  ] as const;

const layerParameters = (layer: string, width: number) =>
  [
    ...normParameters(`${layer}.attention.norm`, width),
    ...linearParameters(`${layer}.attention.in`, width, 3 * width),
    ...linearParameters(`${layer}.attention.out`, width, wide),
    ...normParameters(`${layer}.forward.norm`, wide),
    ...linearParameters(`${layer}.forward.in`, wide, inner),
    ...linearParameters(`${layer}.forward.out`, inner, wide),
  ] as const;

/** Name, rows and columns of each part of the network but the embeddings, whose rows are the pieces. */
export const parametersOf = (outputs: number): readonly (readonly [string, number, number])[] => [
  ...layerParameters('first', narrow),
  ...linearParameters('first.residual', narrow, wide),
  ...layerParameters('second', wide),
  ...linearParameters('sentence', wide, wide),
  ...linearParameters('pool.importance', wide, poolHeads),
  ...linearParameters('pool.values', wide, pooled),
  // The sentence vector, the pooled states, and which kinds of signal the rules found.
  ...linearParameters('hidden', ENCODED + EVIDENCE_SIZE, hidden),
  ...linearParameters('outputs', hidden, outputs),
  // What an agent asks, of the encoded text alone.
  ...linearParameters('agent.hidden', ENCODED, agentHidden),
  ...linearParameters('agent.outputs', agentHidden, AGENT_COUNT),
];
