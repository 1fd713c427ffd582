import { createSplitPieces } from '../../precise/pieces.ts';
import { createFastMultiply } from '../network/fast-multiply.ts';
import { createTape, variable } from '../network/tape.ts';
import { encodeTexts, packBatch } from './network.ts';
import type { EncoderSource } from './source.ts';

/**
 * What the published encoder, run by its publisher's own runtime, makes of one sentence: its pieces, and the first
 * numbers of the sentence's vector at length 1.
 */
const REFERENCE = {
  text: 'You are a useless idiot. Where is order 4471?',
  pieces: [110, 31, 11, 187, 563, 4583, 6, 3009, 18, 641, 279, 3797, 363, 54],
  vector: [0.05468, -0.05681, 0.06404, 0.06126, 0.04936, 0.02335, 0.05011, 0.05536],
} as const;
const LARGEST_DIFFERENCE = 1e-4;

/** Throws, saying what came and what was expected, where our forward pass answers otherwise than the published one. */
export async function checkSource({ vocabulary, parts }: EncoderSource): Promise<void> {
  const pieces = createSplitPieces(vocabulary)(REFERENCE.text);
  if (pieces.join(' ') !== REFERENCE.pieces.join(' ')) {
    throw new Error(`encoder: pieces ${pieces.join(' ')} came, expected ${REFERENCE.pieces.join(' ')}`);
  }
  const network = new Map(
    [...parts].map(([name, { rows, columns, data }]) => [name, variable(rows, columns, data)]),
  );
  const batch = packBatch([{ pieces, evidence: [] }]);
  const still = { encoder: 0, hidden: 0, random: () => 0 };
  const { sentence } = await encodeTexts(createTape(await createFastMultiply(1)), network, batch, still);
  const length = Math.hypot(...sentence.data);
  const off = REFERENCE.vector.reduce(
    (most, expected, at) => Math.max(most, Math.abs((sentence.data[at] ?? 0) / length - expected)),
    0,
  );
  if (!(off < LARGEST_DIFFERENCE)) {
    const came = [...sentence.data.slice(0, REFERENCE.vector.length)].map((value) =>
      (value / length).toFixed(5),
    );
    throw new Error(
      `encoder: a sentence vector of ${came.join(' ')} came, expected ${REFERENCE.vector.join(' ')}`,
    );
  }
  console.log(
    `precise: the published encoder answers as its publisher's runtime, within ${off.toExponential(1)}`,
  );
}
