import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parametersOf } from '../../../shared/precise/parameters.ts';
import { readEncoderSource } from '../../../shared/training/precise/source.ts';

const root = mkdtempSync(join(tmpdir(), 'encoder-'));
afterAll(() => rmSync(root, { recursive: true }));

const layerNames = (layer: number): string[] =>
  [
    'layer_prepostprocess/layer_norm/layer_norm_scale',
    'layer_prepostprocess/layer_norm/layer_norm_bias',
    'MultiheadAttention/qkv_transform_single/kernel',
    'MultiheadAttention/qkv_transform_single/bias',
    'MultiheadAttention/output_transform_single/kernel',
    'MultiheadAttention/output_transform_single/bias',
    'FFN/layer_prepostprocess/layer_norm/layer_norm_scale',
    'FFN/layer_prepostprocess/layer_norm/layer_norm_bias',
    'FFN/conv1/Tensordot/Reshape_1',
    'FFN/conv1/bias',
    'FFN/conv2/Tensordot/Reshape_1',
    'FFN/conv2/bias',
  ].map((name) => `Encoder_en/Layer_${layer}/TransformerLayer/${name}`);
const NAMES = [
  'Embeddings_en',
  'Encoder_en/Layer_0/TransformerLayer/dense/kernel',
  'Encoder_en/Layer_0/TransformerLayer/dense/bias',
  'Encoder_en/hidden_layers/tanh_layer_0/weights',
  'Encoder_en/hidden_layers/tanh_layer_0/bias',
  ...layerNames(0),
  ...layerNames(1),
];

/** A package whose parts are 2 x 3 numbers each, cut into two files in the middle of one. */
function packageOf(
  names: readonly string[],
  vocabulary: unknown = [
    ['<unk>', null],
    ['\u2581a', -1.5],
  ],
): string {
  const folder = mkdtempSync(join(root, 'package-'));
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  const data = Buffer.from(Float32Array.from({ length: names.length * 6 }, (_, at) => at).buffer);
  const weights = names.map((name) => ({ name, shape: [2, 3], dtype: 'float32' }));
  const paths = ['one.bin', 'two.bin'];
  writeFileSync(join(dist, 'one.bin'), data.subarray(0, 30));
  writeFileSync(join(dist, 'two.bin'), data.subarray(30));
  writeFileSync(join(dist, 'model.json'), JSON.stringify({ weightsManifest: [{ paths, weights }] }));
  writeFileSync(join(dist, 'vocab.json'), JSON.stringify(vocabulary));
  return folder;
}

describe('readEncoderSource', () => {
  test('reads each published part under our name, and leaves the rest', () => {
    const { parts } = readEncoderSource(packageOf(['Const_12', ...NAMES]));
    const ours = parametersOf(1)
      .map(([name]) => name)
      .filter((name) => !/^(?:pool|hidden|outputs|agent)\./u.test(name));
    expect([...parts.keys()].sort()).toEqual(['embeddings', ...ours].sort());
    expect(parts.get('embeddings')).toEqual({
      rows: 2,
      columns: 3,
      data: Float32Array.of(6, 7, 8, 9, 10, 11),
    });
    const bias = 6 * (1 + NAMES.indexOf('Encoder_en/Layer_1/TransformerLayer/FFN/conv2/bias'));
    expect(parts.get('second.forward.out.bias')?.data[0]).toBe(bias);
  });
  test('reads the pieces, a missing number as 0', () => {
    expect(readEncoderSource(packageOf(NAMES)).vocabulary).toEqual([
      ['<unk>', 0],
      ['\u2581a', -1.5],
    ]);
  });
  test('names a part that is missing', () => {
    const folder = packageOf(NAMES.filter((name) => !name.includes('tanh_layer_0/bias')));
    expect(() => readEncoderSource(folder)).toThrow(
      `${folder}: no "tanh_layer_0/bias", expected the published encoder`,
    );
  });
  test('throws on a vocabulary of another shape', () => {
    expect(() => readEncoderSource(packageOf(NAMES, { a: 1 }))).toThrow('expected array');
  });
  test('throws where there is no package', () => {
    expect(() => readEncoderSource(join(root, 'nothing'))).toThrow('ENOENT');
  });
});
