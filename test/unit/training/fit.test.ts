import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../shared/core/model/evidence.ts';
import { rawLogit, sigmoid, weightOf } from '../../../shared/core/model/score.ts';
import { unpackWeights } from '../../../shared/core/model/weights.ts';
import type { Example } from '../../../shared/training/examples.ts';
import { ATTACK_FIT, type FitSettings, fitAttack } from '../../../shared/training/fit.ts';
import { packWeights } from '../../../shared/training/pack.ts';

const SETTINGS: FitSettings = { ...ATTACK_FIT, bits: 8, epochs: 40 };
const [HOSTILE, FAIR, COMMON] = [0x10000000, 0x80000000, 0xf0000000];
const example = (hostile: 0 | 1, changes: Partial<Example> = {}): Example => ({
  features: Uint32Array.from([hostile === 1 ? HOSTILE : FAIR, COMMON]),
  evidence: [],
  hostile,
  weight: 1,
  label: undefined,
  foreign: -1,
  ...changes,
});
const EXAMPLES = Array.from({ length: 40 }, (_, index) => example(index % 2 === 0 ? 1 : 0));

function scoreOf(fitted: ReturnType<typeof fitAttack>, { features, evidence }: Example): number {
  const weights = unpackWeights(packWeights(fitted));
  const sum = features.reduce((total, hash) => total + weightOf(weights, hash), 0);
  return sigmoid(rawLogit(weights, { sum, count: features.length, evidence }));
}

describe('fitAttack', () => {
  test('learns which features are hostile', () => {
    const fitted = fitAttack(EXAMPLES, SETTINGS);
    expect(scoreOf(fitted, example(1))).toBeGreaterThan(0.8);
    expect(scoreOf(fitted, example(0))).toBeLessThan(0.2);
  });
  test('learns which signals are hostile', () => {
    const evidence = evidenceOf([
      { start: 0, end: 1, source: 'a', label: 'insult', target: 'reader', voice: 'direct', because: 'a' },
    ]);
    const common = { features: Uint32Array.from([COMMON]) };
    const signalled = EXAMPLES.map(({ hostile }) =>
      example(hostile, { ...common, evidence: hostile === 1 ? evidence : [] }),
    );
    const fitted = fitAttack(signalled, SETTINGS);
    expect(scoreOf(fitted, example(1, { ...common, evidence }))).toBeGreaterThan(
      scoreOf(fitted, example(0, common)) + 0.4,
    );
  });
  test('gives the same for the same examples and seed', () => {
    expect(packWeights(fitAttack(EXAMPLES, SETTINGS))).toEqual(packWeights(fitAttack(EXAMPLES, SETTINGS)));
  });
  test('a foreign set moves the line less than one of our own', () => {
    const opposite = EXAMPLES.map((one) => ({ ...one, hostile: one.hostile === 1 ? 0 : 1 }) as const);
    const score = (foreign: number): number =>
      scoreOf(
        fitAttack([...EXAMPLES, ...opposite.map((one) => ({ ...one, foreign }))], SETTINGS),
        example(1),
      );
    expect(score(0)).toBeGreaterThan(score(-1));
  });
  test('of no examples, or of empty ones, is neutral', () => {
    expect(scoreOf(fitAttack([], SETTINGS), example(1))).toBe(0.5);
    expect(scoreOf(fitAttack([example(1, { features: new Uint32Array() })], SETTINGS), example(1))).toBe(0.5);
  });
});
