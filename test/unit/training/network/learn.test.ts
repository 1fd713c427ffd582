import { expect, test } from 'vitest';
import { addGoalSlope, type Goal } from '../../../../shared/training/goals.ts';
import { createLearnt, stepAdam } from '../../../../shared/training/network/adam.ts';
import { multiplyPlainly } from '../../../../shared/training/network/multiply.ts';
import { createTape, type Variable, variable } from '../../../../shared/training/network/tape.ts';
import { createRandom, gaussian } from '../../../../shared/training/random.ts';

// Messages of two words; one that holds exactly one of the words 0 and 1 is hostile, which no linear model tells.
const MESSAGES = [
  { words: [0, 2], hostile: true },
  { words: [1, 2], hostile: true },
  { words: [3, 0], hostile: true },
  { words: [1, 3], hostile: true },
  { words: [0, 1], hostile: false },
  { words: [1, 0], hostile: false },
  { words: [2, 3], hostile: false },
  { words: [3, 2], hostile: false },
];
const STARTS = MESSAGES.map((_, at) => 2 * at).concat(2 * MESSAGES.length);
const WIDTH = 6;

const random = createRandom(11);
const drawn = (rows: number, columns: number): Variable =>
  variable(
    rows,
    columns,
    Float32Array.from({ length: rows * columns }, () => 0.5 * gaussian(random)),
  );

test('a small network learns what a linear one cannot', async () => {
  const table = drawn(4, WIDTH);
  const layers = [drawn(WIDTH, 8), variable(1, 8), drawn(8, 1), variable(1, 1)] as const;
  const [inner, innerBias, outer, outerBias] = layers;
  const parts = [table, ...layers];
  const learnt = parts.map(({ data }) => createLearnt(data, { rate: 0.03, decay: 0 }));

  const step = async (count: number): Promise<{ loss: number; logits: Float32Array }> => {
    const tape = createTape(multiplyPlainly);
    const words = tape.pick(
      table,
      MESSAGES.flatMap((message) => message.words),
      1,
    );
    const hidden = tape.relu(await tape.linear(tape.meanRows(words, STARTS), inner, innerBias));
    const outputs = await tape.linear(hidden, outer, outerBias);
    const slope = new Float32Array(outputs.data.length);
    let loss = 0;
    for (const [row, { hostile }] of MESSAGES.entries()) {
      const goal: Goal = { at: 0, wanted: hostile ? 1 : 0, weight: 1 };
      loss += addGoalSlope(goal, outputs.data, row, slope, MESSAGES.length);
    }
    outputs.slope = slope;
    await tape.back();
    for (const [at, part] of parts.entries()) {
      const own = learnt[at];
      if (own !== undefined && part.slope !== undefined) stepAdam(own, part.slope, count, 1);
      part.slope = undefined;
    }
    return { loss, logits: outputs.data };
  };

  const { loss: before } = await step(1);
  for (let count = 2; count <= 400; count++) await step(count);
  const { loss, logits } = await step(401);
  expect(loss).toBeLessThan(before / 10);
  expect([...logits].map((logit) => logit > 0)).toEqual(MESSAGES.map(({ hostile }) => hostile));
});
