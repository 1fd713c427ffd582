import type { Analyse } from '../../core/analyse.ts';
import { readPreciseModel } from '../../precise/model-file.ts';
import { parametersOf, SIZES } from '../../precise/parameters.ts';
import { createSplitPieces } from '../../precise/pieces.ts';
import { LEARNT_OUTPUTS, ownLabelGoals } from '../attack-goals.ts';
import { createRandom } from '../random.ts';
import { agentExamples } from './agent-examples.ts';
import { asksOurQuestion, inputOf, lineExamples } from './examples.ts';
import { type LearnSettings, learn } from './learn.ts';
import { type SharedPart, sharedNetwork } from './network.ts';
import { PRECISE_SETTINGS, type PreciseSources, type TrainedPrecise } from './train-precise.ts';

/** Half of the first part's steps; each round made the held-out figures better, the steps were not searched for. */
const AGAIN_SETTINGS: LearnSettings = {
  ...PRECISE_SETTINGS,
  epochs: 1,
  encoderRate: 2e-4,
  headRate: 5e-4,
};
/** How much of what a round changed is kept: half way between before and behind, held-out lines are read better than at either end. */
const KEPT = 0.5;
/** What was written for agents is little beside the customers' lines, and learnt from so many times in a round. */
const AGENT_TIMES = 3;
/** Seeds that the first part does not use. */
const FIRST_SEED = PRECISE_SETTINGS.seed + 2;

/**
 * Goes on with a trained network for a round, at smaller steps, on what asks our very question: authored lines,
 * ConvAbuse, civil turns; and on what agents ask, which the first part leaves out. Ends with the mean of the network
 * before and behind (Wortsman et al. 2022, "Model soups"). Also the way to teach a finished network new lines. `round` from 0.
 */
export async function trainAgain(
  trained: TrainedPrecise,
  { lines, rows, terms, replies, pairs }: PreciseSources,
  analyse: Analyse,
  round: number,
): Promise<void> {
  const settings = { ...AGAIN_SETTINGS, seed: FIRST_SEED + round };
  const split = createSplitPieces(trained.vocabulary);
  const random = createRandom(settings.seed);
  const ofAgents = agentExamples({ replies, pairs }, terms, trained.vocabulary);
  const examples = [
    ...lines.flatMap((line) => lineExamples(line, analyse, split, random)),
    ...Array.from({ length: AGENT_TIMES }, () => ofAgents).flat(),
    ...rows.filter(asksOurQuestion()).map((row) => ({
      spellings: [inputOf(analyse(row.text), split)],
      goals: ownLabelGoals(row),
    })),
  ];
  console.log(`precise, again: ${examples.length} examples`);
  const before = new Map([...trained.network].map(([name, { data }]) => [name, data.slice()]));
  await learn(trained.network, examples, settings, async () => undefined);
  for (const [name, { data }] of trained.network) {
    const old = before.get(name) ?? data;
    for (const [at, number] of data.entries()) data[at] = KEPT * number + (1 - KEPT) * (old[at] ?? number);
  }
}

/** The network of a model file, ready to learn on; outputs that only training asks for begin at 0. */
export function readTrained(file: ArrayBuffer): TrainedPrecise {
  const { vocabulary, outputs, parts } = readPreciseModel(file);
  const all = [['embeddings', vocabulary.length, SIZES.narrow] as const, ...parametersOf(LEARNT_OUTPUTS)];
  const network = sharedNetwork(
    all.map(([name, rows, columns]): SharedPart => {
      const numbers = new SharedArrayBuffer(rows * columns * Float32Array.BYTES_PER_ELEMENT);
      const data = new Float32Array(numbers);
      const known = name.startsWith('outputs.') ? outputs : columns;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < known; column++) {
          data[row * columns + column] = parts.value(name, row, column);
        }
      }
      return { name, rows, columns, numbers };
    }),
  );
  return { vocabulary, network };
}
