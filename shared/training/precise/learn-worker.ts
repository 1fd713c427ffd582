import { parentPort, workerData } from 'node:worker_threads';
import { addGoalSlope } from '../goals.ts';
import { createLearnt, type Learnt, stepAdam } from '../network/adam.ts';
import { createFastMultiply } from '../network/fast-multiply.ts';
import { createTape } from '../network/tape.ts';
import { createRandom } from '../random.ts';
import type { LearnSettings, PreciseExample } from './learn.ts';
import { packBatch, runNetwork, type SharedPart, sharedNetwork, type TextInput } from './network.ts';

/** What a worker is given at its start. */
export interface WorkerInput {
  /** Which of the workers this is, from 0. */
  readonly index: number;
  readonly parts: readonly SharedPart[];
  /** For each worker and part, where its slopes go. */
  readonly slopes: readonly (readonly SharedArrayBuffer[])[];
  readonly examples: readonly PreciseExample[];
  readonly settings: LearnSettings;
}

/** Find the slopes for a share of a batch of `of` examples, or take a step along all workers' slopes. */
export type Task =
  | { readonly kind: 'slopes'; readonly batch: readonly number[]; readonly of: number; readonly seed: number }
  | { readonly kind: 'step'; readonly count: number; readonly share: number };

/** The sum of the losses of the share; 0 after a step. */
export interface TaskAnswer {
  readonly loss: number;
}

/** Names of the parts that the published encoder does not have. */
const HEAD = /^(?:pool|hidden|outputs|agent)\./u;

const input: WorkerInput = workerData;
const { settings, examples } = input;
const network = sharedNetwork(input.parts);
const multiply = await createFastMultiply(1);
const own = input.slopes[input.index] ?? [];

/** Each worker steps every n-th part, with the running means of these. */
const learnt = new Map<number, Learnt>();
for (const [at, { name, numbers }] of input.parts.entries()) {
  if (at % input.slopes.length !== input.index) continue;
  const rate = HEAD.test(name) ? settings.headRate : settings.encoderRate;
  const decay = name === 'embeddings' ? 0 : settings.decay;
  learnt.set(at, createLearnt(new Float32Array(numbers), { rate, decay }));
}

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage({ loss: task.kind === 'slopes' ? await findSlopes(task) : step(task) });
});

async function findSlopes({ batch, of, seed }: Extract<Task, { kind: 'slopes' }>): Promise<number> {
  const some = batch.flatMap((index) => examples[index] ?? []);
  for (const part of own) new Float32Array(part).fill(0);
  if (some.length === 0) return 0;
  const tape = createTape(multiply);
  const random = createRandom(seed);
  const dropout = { encoder: settings.dropEncoder, hidden: settings.dropHidden, random };
  const texts = some.flatMap(({ spellings }) => chooseSpelling(spellings, random) ?? []);
  const outputs = await runNetwork(tape, network, packBatch(texts), dropout);
  const slope = new Float32Array(outputs.data.length);
  let loss = 0;
  for (const [row, { goals }] of some.entries()) {
    for (const goal of goals) loss += addGoalSlope(goal, outputs.data, row * outputs.columns, slope, of);
  }
  outputs.slope = slope;
  await tape.back();
  for (const [at, part] of [...network.values()].entries()) {
    const shared = own[at];
    if (shared !== undefined && part.slope !== undefined) new Float32Array(shared).set(part.slope);
    part.slope = undefined;
  }
  return loss;
}

/** The text as written, or one time in four mistyped. */
const chooseSpelling = (spellings: readonly TextInput[], random: () => number): TextInput | undefined =>
  (random() < 0.25 ? spellings[1] : undefined) ?? spellings[0];

function step({ count, share }: Extract<Task, { kind: 'step' }>): number {
  for (const [at, of] of learnt) {
    const sums = new Float32Array(of.data.length);
    for (const slopes of input.slopes) {
      const shared = slopes[at];
      if (shared === undefined) continue;
      const more = new Float32Array(shared);
      for (let place = 0; place < sums.length; place++) sums[place] = (sums[place] ?? 0) + (more[place] ?? 0);
    }
    stepAdam(of, sums, count, share);
  }
  return 0;
}
