import { expect, test } from 'vitest';
import { createAnalyse } from '../../../shared/core/analyse.ts';
import { OUTPUT_COUNT } from '../../../shared/core/model/outputs.ts';
import { multiplyPlainly } from '../../../shared/training/network/multiply.ts';
import { UNCALIBRATED } from '../../../shared/training/precise/calibrate-precise.ts';
import { UNREVIEWED } from '../../../shared/training/precise/calibrate-review.ts';
import { measureRounding, UNMEASURED } from '../../../shared/training/precise/measure-rounding.ts';
import { renderPreciseModel } from '../../../shared/training/precise/render-model.ts';
import { LEXICON } from '../core/support/rule-scorer.ts';
import { randomNetwork } from './support/random-network.ts';

const VOCABULARY = [
  ...['<pad>', '<s>', '</s>', '<a>', '<b>', '<c>', '\u2581'],
  ...'abcdefghijklmnopqrstuvwxyz'.split(''),
].map((piece) => [piece, -1] as const);
const TEXTS = ['you idiot', 'where is my parcel'];

test('tells how far the whole numbers of the file are from what was learnt', async () => {
  const network = randomNetwork(VOCABULARY.length, OUTPUT_COUNT, 7);
  const header = { vocabulary: VOCABULARY, outputs: OUTPUT_COUNT, calibration: UNCALIBRATED };
  const file = Uint8Array.from(
    renderPreciseModel({ ...header, rounding: UNMEASURED, review: UNREVIEWED }, network),
  ).buffer;
  const analyse = createAnalyse(LEXICON);
  const measure = (of: typeof network) =>
    measureRounding(file, { vocabulary: VOCABULARY, network: of }, TEXTS, analyse, multiplyPlainly);

  const rounding = await measure(network);
  expect(rounding.texts).toBe(2);
  expect(rounding.mean).toBeGreaterThan(0);
  expect(rounding.largest).toBeGreaterThanOrEqual(rounding.mean);

  const other = await measure(randomNetwork(VOCABULARY.length, OUTPUT_COUNT, 8));
  expect(other.mean).toBeGreaterThan(10 * rounding.mean);
});
