import { AGENT_COUNT } from '../../precise/agent-outputs.ts';
import type { LaidOutNetwork } from '../../precise/network.ts';
import { ENCODED } from '../../precise/parameters.ts';
import { LEARNT_OUTPUTS } from '../attack-goals.ts';
import { addGoalSlope } from '../goals.ts';
import { createLearnt, stepAdam } from '../network/adam.ts';
import type { Multiply } from '../network/multiply.ts';
import { createTape, type Variable, variable } from '../network/tape.ts';
import { createRandom, shuffledOrder } from '../random.ts';
import type { PreciseExample } from './learn.ts';
import { type Network, partOf } from './network.ts';

/** Settings of the head: held-out replies and pairs were read better with them than before; not searched for. */
const SETTINGS = {
  epochs: 12,
  batch: 64,
  rate: 1e-3,
  decay: 0.05,
  dropEncoded: 0.1,
  dropHidden: 0.3,
  seed: 11,
};

/**
 * Learns what agents ask on top of an encoder that stays as it is, and with it the answers about customers.
 * `examples` have goals at the outputs for agents only; `network` is the one whose head is changed.
 */
export async function trainAgent(
  encode: LaidOutNetwork['encode'],
  network: Network,
  examples: readonly PreciseExample[],
  multiply: Multiply,
): Promise<void> {
  const encoded = examples.map(({ spellings: [text] }) => encode(text?.pieces ?? []));
  const hidden = partOf(network, 'agent.hidden.weights');
  const hiddenBias = partOf(network, 'agent.hidden.bias');
  const outputs = partOf(network, 'agent.outputs.weights');
  const outputsBias = partOf(network, 'agent.outputs.bias');
  const head = [hidden, hiddenBias, outputs, outputsBias];
  const random = createRandom(SETTINGS.seed);
  const take = createSteps(head, SETTINGS.epochs * Math.ceil(examples.length / SETTINGS.batch));
  for (let epoch = 0; epoch < SETTINGS.epochs; epoch++) {
    const order = shuffledOrder(examples.length, random);
    for (let from = 0; from < order.length; from += SETTINGS.batch) {
      const batch = [...order.subarray(from, from + SETTINGS.batch)];
      const tape = createTape(multiply);
      const input = variable(batch.length, ENCODED);
      for (const [row, index] of batch.entries()) input.data.set(encoded[index] ?? [], row * ENCODED);
      const kept = tape.dropout(input, SETTINGS.dropEncoded, random);
      const middle = tape.relu(await tape.linear(kept, hidden, hiddenBias));
      const answers = await tape.linear(
        tape.dropout(middle, SETTINGS.dropHidden, random),
        outputs,
        outputsBias,
      );
      const some = batch.flatMap((index) => examples[index] ?? []);
      answers.slope = slopeOf(answers, some);
      await tape.back();
      take();
    }
  }
}

/** Takes one of so many steps along the slopes of some parts, each a little smaller. */
function createSteps(parts: readonly Variable[], steps: number): () => void {
  const { rate, decay } = SETTINGS;
  const learnt = parts.map((part) => ({ part, of: createLearnt(part.data, { rate, decay }) }));
  let step = 0;
  return () => {
    step += 1;
    for (const { part, of } of learnt) {
      if (part.slope !== undefined) stepAdam(of, part.slope, step, 1 - step / steps);
      part.slope = undefined;
    }
  };
}

/** The slope of the losses of a batch by its answers, which are those for agents alone. */
function slopeOf(answers: Variable, batch: readonly PreciseExample[]): Float32Array {
  const slope = new Float32Array(batch.length * AGENT_COUNT);
  for (const [row, { goals }] of batch.entries()) {
    // Goals count outputs from the first one that is learnt; those for agents stand behind the others.
    const base = row * AGENT_COUNT - LEARNT_OUTPUTS;
    for (const goal of goals) addGoalSlope(goal, answers.data, base, slope, batch.length);
  }
  return slope;
}
