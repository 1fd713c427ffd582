import { SIZES } from './parameters.ts';

/** The slowest wave is so many times as long as the fastest (Vaswani et al. 2017). */
const SLOWEST = 10_000;

/** Sines and cosines that tell the encoder where a piece stands: `length` rows of `SIZES.narrow` numbers. */
export function positionsOf(length: number): Float32Array {
  const half = SIZES.narrow / 2;
  const positions = new Float32Array(length * SIZES.narrow);
  for (let position = 0; position < length; position++) {
    for (let wave = 0; wave < half; wave++) {
      const angle = position / SLOWEST ** (wave / (half - 1));
      positions[position * SIZES.narrow + wave] = Math.sin(angle);
      positions[position * SIZES.narrow + half + wave] = Math.cos(angle);
    }
  }
  return positions;
}
