import { describe, expect, test } from 'vitest';
import { OUTPUT_COUNT } from '../../../../shared/core/model/outputs.ts';
import { DENSE_KEYS, unpackNetwork } from '../../../../shared/core/model/small.ts';
import { LEARNT_OUTPUTS } from '../../../../shared/training/attack-goals.ts';
import { createSmallNetwork } from '../../../../shared/training/small/learn.ts';
import { packNetwork } from '../../../../shared/training/small/pack.ts';

const SIZES = { width: 3, filters: 4, hidden: 5, outputs: LEARNT_OUTPUTS } as const;
const BITS = 6;
const network = createSmallNetwork(BITS, SIZES, 11);
const packed = packNetwork(network);
const unpacked = unpackNetwork(packed);

/** The largest difference between two lists of numbers. */
const apart = (one: Float64Array, other: Float64Array): number =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? Number.NaN))));

describe('packNetwork', () => {
  test('keeps the sizes, less the outputs that only training asks for', () => {
    expect(unpacked).toMatchObject({ bits: BITS, sizes: { ...SIZES, outputs: OUTPUT_COUNT } });
  });
  test.each(DENSE_KEYS.filter((key) => key !== 'toOutputs' && key !== 'outputsBias'))(
    '%s comes back within half a step',
    (key) => {
      expect(apart(network.dense[key], unpacked.dense[key])).toBeLessThanOrEqual(
        packed.dense[key].scale * 0.5001,
      );
    },
  );
  test('each kept output comes back from its own column', () => {
    for (let row = 0; row < SIZES.hidden; row++) {
      const before = network.dense.toOutputs.subarray(
        row * LEARNT_OUTPUTS,
        row * LEARNT_OUTPUTS + OUTPUT_COUNT,
      );
      const after = unpacked.dense.toOutputs.subarray(row * OUTPUT_COUNT, (row + 1) * OUTPUT_COUNT);
      expect(apart(before, after)).toBeLessThanOrEqual(packed.dense.toOutputs.scale * 0.5001);
    }
  });
  test('the table comes back within half a step, but for the few largest numbers, which are cut', () => {
    const far = network.table.filter(
      (value, at) => Math.abs(value - (unpacked.table[at] ?? Number.NaN)) > packed.table.scale * 0.5001,
    );
    expect(far.length).toBeLessThanOrEqual(Math.ceil(network.table.length * 0.002));
    const largest = Math.max(...unpacked.table.map(Math.abs));
    for (const value of far) expect(Math.abs(value)).toBeGreaterThan(largest);
  });
  test('what was packed once is packed the same again, also after a trip through JSON', () => {
    const again = unpackNetwork(JSON.parse(JSON.stringify(packed)));
    expect(again).toEqual(unpacked);
    expect(packNetwork(again)).toEqual(packed);
  });
  test('a part of zeros is zeros again', () => {
    expect(new Set(unpacked.dense.evidence)).toEqual(new Set([0]));
  });
});
