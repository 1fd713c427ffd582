import { describe, expect, test } from 'vitest';
import { createAnalyse } from '../../../../shared/core/analyse.ts';
import { sigmoid } from '../../../../shared/core/judgement.ts';
import { evidenceOf } from '../../../../shared/core/model/evidence.ts';
import { answerRaw, attackLogit, unpackNetwork } from '../../../../shared/core/model/small.ts';
import { attackGoal, LEARNT_OUTPUTS } from '../../../../shared/training/attack-goals.ts';
import { smallInput } from '../../../../shared/training/small/examples.ts';
import {
  answerSmall,
  createSmallNetwork,
  learnSmall,
  type SmallExample,
  type SmallSettings,
} from '../../../../shared/training/small/learn.ts';
import { packNetwork } from '../../../../shared/training/small/pack.ts';
import { LEXICON } from '../../core/support/rule-scorer.ts';

const BITS = 8;
const SIZES = { width: 4, filters: 6, hidden: 6, outputs: LEARNT_OUTPUTS } as const;
const SETTINGS: SmallSettings = {
  epochs: 200,
  batch: 8,
  rate: 0.02,
  tableRate: 0.02,
  decay: 1e-4,
  dropWords: 0,
  dropHidden: 0,
  sparse: 0,
  seed: 5,
};
const analyse = createAnalyse(LEXICON);
const create = () => createSmallNetwork(BITS, SIZES, 3);
type Network = ReturnType<typeof create>;
type Input = Pick<SmallExample, 'sentences' | 'evidence'>;

const inputOf = (draft: string): Input => ({ ...smallInput(analyse(draft), BITS), evidence: [] });
const example = (input: Input, attack: boolean, weight = 1): SmallExample => ({
  ...input,
  goals: [attackGoal(attack, weight)],
});
const scoreOf = (network: Network, input: Input): number => sigmoid(attackLogit(answerSmall(network, input)));

function learnt(examples: readonly SmallExample[], settings: SmallSettings = SETTINGS): Network {
  const network = create();
  learnSmall(network, examples, settings, () => undefined);
  return network;
}

// A made-up task that only the order of words tells apart: the cat before the dog attacks.
const ANIMALS = ['red', 'old', 'big', 'wet', 'shy', 'sad', 'hot', 'odd', 'wee', 'dry'].flatMap((word) => [
  example(inputOf(`the ${word} cat dog`), true),
  example(inputOf(`the ${word} dog cat`), false),
  example(inputOf(`cat dog ${word}`), true),
  example(inputOf(`dog cat ${word}`), false),
]);

describe('learnSmall', () => {
  test('learns the order of words, also for words beside them that it never saw', () => {
    const network = learnt(ANIMALS, { ...SETTINGS, dropWords: 0.2 });
    expect(scoreOf(network, inputOf('a tame cat dog'))).toBeGreaterThan(0.8);
    expect(scoreOf(network, inputOf('a tame dog cat'))).toBeLessThan(0.2);
  });
  test('learns which signals attack', () => {
    const evidence = evidenceOf([
      { start: 0, end: 1, source: 'a', label: 'insult', target: 'reader', voice: 'direct', because: 'a' },
    ]);
    const calm = inputOf('hello there');
    const signalled = { ...calm, evidence };
    const network = learnt([example(signalled, true), example(calm, false)], { ...SETTINGS, epochs: 300 });
    expect(scoreOf(network, signalled)).toBeGreaterThan(0.8);
    expect(scoreOf(network, calm)).toBeLessThan(0.2);
  });
  test('learns from a sentence wherever it stands in a message', () => {
    const drafts = ['good day', 'see below', 'many thanks', 'order seven'];
    const examples = drafts.flatMap((fair, at) => [
      example(inputOf(`${fair}. cat dog. ${drafts[(at + 1) % drafts.length]}.`), true),
      example(inputOf(`${fair}. dog cat. ${drafts[(at + 1) % drafts.length]}.`), false),
    ]);
    const network = learnt(examples);
    expect(scoreOf(network, inputOf('cat dog. good day.'))).toBeGreaterThan(
      scoreOf(network, inputOf('dog cat. good day.')) + 0.4,
    );
  });
  test('the loss falls', () => {
    const losses: number[] = [];
    learnSmall(create(), ANIMALS, SETTINGS, (_, loss) => losses.push(loss));
    expect(losses).toHaveLength(SETTINGS.epochs);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 3);
  });
  test('gives the same bytes for the same examples and seed, and others for another seed', () => {
    const settings = { ...SETTINGS, epochs: 3, dropWords: 0.2, dropHidden: 0.2 };
    const bytes = (seed: number): string =>
      JSON.stringify(packNetwork(learnt(ANIMALS, { ...settings, seed })));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });
  test('an example of weight 0 teaches nothing', () => {
    const network = learnt(ANIMALS.map((one) => ({ ...one, goals: [attackGoal(true, 0)] })));
    expect(answerSmall(network, inputOf('cat dog'))).toEqual(answerSmall(create(), inputOf('cat dog')));
  });
  test('of no examples, or of one without words, stays finite', () => {
    expect(answerSmall(learnt([]), inputOf('cat dog'))).toEqual(answerSmall(create(), inputOf('cat dog')));
    const empty = learnt([example({ sentences: [], evidence: [] }, true)], { ...SETTINGS, epochs: 2 });
    expect(answerSmall(empty, inputOf('cat dog')).every(Number.isFinite)).toBe(true);
  });
});

describe('a pass while training', () => {
  test('answers as the page does', () => {
    const network = unpackNetwork(packNetwork(learnt(ANIMALS, { ...SETTINGS, epochs: 3 })));
    for (const draft of ['the big cat dog', 'You idiot. Where is order 55120?', 'see www.a.example', '']) {
      const analysis = analyse(draft);
      const { whole } = answerRaw(network, analysis);
      // The page scales a word's sum, training each of its rows: the last digit differs.
      const answer = [...answerSmall(network, smallInput(analysis, BITS))];
      expect(answer).toEqual([...whole].map((logit) => expect.closeTo(logit, 5)));
    }
  });
});
