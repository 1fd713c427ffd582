import type { DenseParts } from '../../core/model/convolution.ts';
import { OUTPUT_COUNT } from '../../core/model/outputs.ts';
import { encodeNumber, type PackedNumbers } from '../../core/model/packed.ts';
import type { DENSE_KEYS, PackedNetwork, SmallNetwork } from '../../core/model/small.ts';

/** Whole numbers that the table and the dense parts are rounded to: from minus this to this. */
const TABLE_LARGEST = 7;
const DENSE_LARGEST = 31;
/** Share of the largest numbers of the table that are cut, so that the others keep their resolution. */
const CLIPPED = 0.002;

/** Rounds the network's numbers to a few whole ones each; outputs that only training asks for are cut off. */
export function packNetwork({ bits, sizes, table, dense }: SmallNetwork): PackedNetwork {
  const { width, filters, hidden, outputs } = sizes;
  const kept: DenseParts = {
    ...dense,
    toOutputs: dense.toOutputs.filter((_, at) => at % outputs < OUTPUT_COUNT),
    outputsBias: dense.outputsBias.slice(0, OUTPUT_COUNT),
  };
  const packDense = (key: (typeof DENSE_KEYS)[number]): PackedNumbers => pack(kept[key], DENSE_LARGEST, 0);
  return {
    bits,
    width,
    filters,
    hidden,
    table: pack(table, TABLE_LARGEST, CLIPPED),
    dense: {
      first: packDense('first'),
      firstBias: packDense('firstBias'),
      second: packDense('second'),
      secondBias: packDense('secondBias'),
      toHidden: packDense('toHidden'),
      hiddenBias: packDense('hiddenBias'),
      evidence: packDense('evidence'),
      toOutputs: packDense('toOutputs'),
      outputsBias: packDense('outputsBias'),
    },
  };
}

function pack(numbers: Float32Array | Float64Array, most: number, clipped: number): PackedNumbers {
  const sizes = Float32Array.from(numbers, Math.abs).sort();
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - clipped))] ?? 0;
  const scale = largest > 0 ? largest / most : 1;
  const round = (number: number): number => Math.max(-most, Math.min(most, Math.round(number / scale)));
  return {
    scale: Number(scale.toPrecision(7)),
    data: Array.from(numbers, (number) => encodeNumber(round(number))).join(''),
  };
}
