import { expect, test } from 'vitest';
import { AGENT_COUNT, AGENT_OUTPUTS } from '../../../shared/precise/agent-outputs.ts';
import { layOutNetwork } from '../../../shared/precise/network.ts';
import { LEARNT_OUTPUTS } from '../../../shared/training/attack-goals.ts';
import { multiplyPlainly } from '../../../shared/training/network/multiply.ts';
import type { PreciseExample } from '../../../shared/training/precise/learn.ts';
import { trainAgent } from '../../../shared/training/precise/train-agent.ts';
import { partsOf, randomNetwork } from '../precise/support/random-network.ts';

const PIECES = 8;
const OUTPUTS = 3;

const example = (piece: number, fault: boolean): PreciseExample => ({
  spellings: [{ pieces: [piece], evidence: [] }],
  goals: [{ at: LEARNT_OUTPUTS + AGENT_OUTPUTS.fault, wanted: fault ? 1 : 0, weight: 1 }],
});

test('learns to answer agents, and leaves the rest of the network alone', async () => {
  const network = randomNetwork(PIECES, OUTPUTS, 5);
  const before = structuredClone(network);
  const laidOut = () => layOutNetwork(partsOf(network, PIECES, OUTPUTS));
  const examples = Array.from({ length: 64 }, (_, at) => example(at % 2 === 0 ? 4 : 6, at % 2 === 0));
  await trainAgent(laidOut().encode, network, examples, multiplyPlainly);

  const fault = (piece: number): number => laidOut().answerAgent([piece])[AGENT_OUTPUTS.fault] ?? Number.NaN;
  expect(fault(4)).toBeGreaterThan(0);
  expect(fault(6)).toBeLessThan(0);
  expect(laidOut().answerAgent([4])).toHaveLength(AGENT_COUNT);
  for (const [name, { data }] of before) {
    const after = network.get(name)?.data;
    expect(
      data.every((number, at) => number === after?.[at]),
      name,
    ).toBe(!name.startsWith('agent.'));
  }
});
