import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Goal } from '../goals.ts';
import { createRandom, shuffledOrder } from '../random.ts';
import type { Task, TaskAnswer, WorkerInput } from './learn-worker.ts';
import type { Network, SharedPart, TextInput } from './network.ts';

/** One text to learn from: as written, and perhaps mistyped. */
export interface PreciseExample {
  readonly spellings: readonly TextInput[];
  readonly goals: readonly Goal[];
}

/** Settings of one training, chosen on lines that were held out. */
export interface LearnSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly encoderRate: number;
  readonly headRate: number;
  readonly decay: number;
  readonly dropEncoder: number;
  readonly dropHidden: number;
  readonly seed: number;
}

/** Threads that share each batch; the result depends on their number, so it is fixed. */
const WORKERS = 2;
/** Steps over which the step size grows to its highest; then it falls to nothing in a straight line. */
const WARM_UP = 100;
/** Batches are cut from so many batches' worth of examples, sorted by length, so that long ones come together. */
const SORTED = 20;

/** Progress is told every so many steps. */
const REPORTED = 200;

const WORKER = new URL('./learn-worker.ts', import.meta.url).href;
/** A worker does not inherit the loader that lets Node read TypeScript. */
const LOAD_WORKER = `import('tsx/esm/api').then(({ tsImport }) => tsImport('${WORKER}', '${WORKER}'));`;

/** Changes the network, whose numbers are shared, so that its answers come nearer to the goals. */
export async function learn(
  network: Network,
  examples: readonly PreciseExample[],
  settings: LearnSettings,
  afterEpoch: (epoch: number, loss: number) => Promise<void>,
): Promise<void> {
  const parts = [...network].map(([name, { rows, columns, data }]): SharedPart => {
    if (!(data.buffer instanceof SharedArrayBuffer)) throw new Error(`network: part "${name}" is not shared`);
    return { name, rows, columns, numbers: data.buffer };
  });
  const slopes = Array.from({ length: WORKERS }, () =>
    parts.map(({ numbers }) => new SharedArrayBuffer(numbers.byteLength)),
  );
  const workers = slopes.map((_, index) => {
    const workerData: WorkerInput = { index, parts, slopes, examples, settings };
    return new Worker(LOAD_WORKER, { eval: true, workerData });
  });
  const ask = async (worker: Worker, task: Task): Promise<TaskAnswer> => {
    const answer = once(worker, 'message');
    worker.postMessage(task);
    const [message]: TaskAnswer[] = await answer;
    return message ?? { loss: Number.NaN };
  };
  const random = createRandom(settings.seed);
  const steps = settings.epochs * Math.ceil(examples.length / settings.batch);
  try {
    let step = 0;
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      let loss = 0;
      for (const batch of batchesOf(examples, settings.batch, random)) {
        const seed = Math.floor(random() * 2 ** 32);
        const shares = workers.map((_, index) => batch.filter((_, place) => place % WORKERS === index));
        const answers = await Promise.all(
          workers.map((worker, index) =>
            ask(worker, { kind: 'slopes', batch: shares[index] ?? [], of: batch.length, seed: seed + index }),
          ),
        );
        loss += answers.reduce((sum, answer) => sum + answer.loss, 0) / examples.length;
        step += 1;
        const share = Math.min(1, step / WARM_UP) * Math.max(0, 1 - step / steps);
        await Promise.all(workers.map((worker) => ask(worker, { kind: 'step', count: step, share })));
        if (step % REPORTED === 0) console.log(`precise: step ${step} of ${steps}`);
      }
      await afterEpoch(epoch, loss);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Indices of the examples, in batches of like length and random order. */
function batchesOf(examples: readonly PreciseExample[], size: number, random: () => number): number[][] {
  const order = shuffledOrder(examples.length, random);
  const lengthOf = (index: number): number => examples[index]?.spellings[0]?.pieces.length ?? 0;
  const batches: number[][] = [];
  for (let from = 0; from < order.length; from += size * SORTED) {
    const some = [...order.subarray(from, from + size * SORTED)].sort((a, b) => lengthOf(a) - lengthOf(b));
    for (let at = 0; at < some.length; at += size) batches.push(some.slice(at, at + size));
  }
  return [...shuffledOrder(batches.length, random)].flatMap((index) => [batches[index] ?? []]);
}
