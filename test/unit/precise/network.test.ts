import { describe, expect, test } from 'vitest';
import { AGENT_COUNT } from '../../../shared/precise/agent-outputs.ts';
import { layOutNetwork } from '../../../shared/precise/network.ts';
import { SIZES } from '../../../shared/precise/parameters.ts';
import { multiplyPlainly } from '../../../shared/training/network/multiply.ts';
import { createTape } from '../../../shared/training/network/tape.ts';
import { packBatch, runNetwork, type TextInput } from '../../../shared/training/precise/network.ts';
import { partsOf, randomNetwork } from './support/random-network.ts';

const PIECES = 9;
const OUTPUTS = 12;
const network = randomNetwork(PIECES, OUTPUTS, 1);
const { answer, answerAgent } = layOutNetwork(partsOf(network, PIECES, OUTPUTS));

/** The answers to each text, those for agents behind the others. */
async function trained(texts: readonly TextInput[]): Promise<number[]> {
  const none = { encoder: 0, hidden: 0, random: () => 0 };
  const { data } = await runNetwork(createTape(multiplyPlainly), network, packBatch(texts), none);
  return [...data];
}
const all = ({ pieces, evidence }: TextInput): number[] => [
  ...answer(pieces, evidence),
  ...answerAgent(pieces),
];
const furthest = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? Number.NaN))));

describe('the network of the page', () => {
  const text: TextInput = { pieces: [3, 1, 4, 1, 5, 8, 2], evidence: [0, 17, 60] };
  const other: TextInput = { pieces: [7, 0], evidence: [] };

  test('gives the answers of the network that is trained', async () => {
    const answers = all(text);
    expect(answers).toHaveLength(OUTPUTS + AGENT_COUNT);
    expect(furthest(answers, await trained([text]))).toBeLessThan(1e-3);
  });
  test('in training, texts side by side get the answers that each gets by itself', async () => {
    const both = await trained([text, other]);
    expect(both).toHaveLength(2 * (OUTPUTS + AGENT_COUNT));
    expect(furthest(both, [...all(text), ...all(other)])).toBeLessThan(1e-3);
  });
  test('pieces, their order and the evidence all count', () => {
    const answers = [
      answer(text.pieces, text.evidence),
      answer(text.pieces.toReversed(), text.evidence),
      answer(text.pieces, []),
      answer(other.pieces, text.evidence),
    ].map((one) => one.join());
    expect(new Set(answers).size).toBe(answers.length);
  });
  test('an empty text is an unknown piece, in training too', async () => {
    expect(answer([], [2])).toEqual(answer([0], [2]));
    expect(
      furthest(all({ pieces: [], evidence: [2] }), await trained([{ pieces: [], evidence: [2] }])),
    ).toBeLessThan(1e-3);
  });
  test('a piece that has no embedding is unknown', () => {
    expect(answer([3, PIECES, 4], [])).toEqual(answer([3, 0, 4], []));
  });
  test('reads no further than its limit', () => {
    const long = Array.from({ length: SIZES.longest }, (_, at) => at % PIECES);
    expect(answer([...long, 1, 2, 3], [])).toEqual(answer(long, []));
    expect(packBatch([{ pieces: [...long, 1], evidence: [] }, other]).starts).toEqual([0, 128, 130]);
  });
  test('the answer to a text does not depend on the one before', () => {
    const first = answer(other.pieces, []);
    answer(text.pieces, text.evidence);
    expect(answer(other.pieces, [])).toEqual(first);
  });
});

test('training names a part that is missing', async () => {
  const missing = new Map(network);
  missing.delete('hidden.weights');
  const none = { encoder: 0, hidden: 0, random: () => 0 };
  const batch = packBatch([{ pieces: [1], evidence: [] }]);
  await expect(runNetwork(createTape(multiplyPlainly), missing, batch, none)).rejects.toThrow(
    'no part "hidden.weights"',
  );
});
