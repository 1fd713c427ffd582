import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '#core';
import { createAgentReader } from '../../../shared/precise/agent.ts';
import { AGENT_COUNT, AGENT_OUTPUTS, UPSET } from '../../../shared/precise/agent-outputs.ts';
import { readPreciseModel } from '../../../shared/precise/model-file.ts';
import { UNCALIBRATED } from '../../../shared/training/precise/calibrate-precise.ts';
import { UNREVIEWED } from '../../../shared/training/precise/calibrate-review.ts';
import { UNMEASURED } from '../../../shared/training/precise/measure-rounding.ts';
import { renderPreciseModel } from '../../../shared/training/precise/render-model.ts';
import { randomNetwork } from './support/random-network.ts';

const PIECES = ['<unk>', '\u2581well', '\u2581read', '\u2581it', '\u2581now', '.'];
const network = randomNetwork(PIECES.length, 12, 7);
const header = {
  vocabulary: PIECES.map((piece): readonly [string, number] => [piece, -1]),
  outputs: 12,
  calibration: UNCALIBRATED,
  rounding: UNMEASURED,
  review: UNREVIEWED,
};
const file = Uint8Array.from(renderPreciseModel(header, network)).buffer;
const reader = createAgentReader(readPreciseModel(file), {});

test('each answer has a place of its own', () => {
  const { fault, categories, acknowledged, upset } = AGENT_OUTPUTS;
  const places = [fault, ...CATEGORIES.map((_, at) => categories + at), acknowledged];
  expect([...places, ...UPSET.map((_, at) => upset + at)]).toEqual(
    Array.from({ length: AGENT_COUNT }, (_, at) => at),
  );
});

describe('what is read of a reply', () => {
  test('is a probability for all of it and one for each kind in each sentence', () => {
    const { fault, acknowledged, sentences } = reader.readReply('Read it. Well, now.');
    const all = [fault, acknowledged, ...sentences.flatMap(({ kinds }) => Object.values(kinds))];
    expect(all).toHaveLength(2 + 2 * CATEGORIES.length);
    for (const one of all) expect(one > 0 && one < 1).toBe(true);
    expect(sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [9, 19],
    ]);
  });
  test('depends on the words of a sentence, not on those around it', () => {
    const [first] = reader.readReply('Read it. Well, now.').sentences;
    const [, second] = reader.readReply('Now. Read it.').sentences;
    expect(second?.kinds).toEqual(first?.kinds);
  });
  test('of nothing has no sentences; of a very long one the first', () => {
    expect(reader.readReply('').sentences).toEqual([]);
    expect(reader.readReply('Read it. '.repeat(100)).sentences).toHaveLength(24);
  });
});

test('a message has one of the levels', () => {
  expect(UPSET).toContain(reader.readMessage('Read it now.').upset);
  expect(UPSET).toContain(reader.readMessage('').upset);
});
