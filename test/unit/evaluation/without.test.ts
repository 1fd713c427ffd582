import { describe, expect, test } from 'vitest';
import { measureWithout, mixedOf, shareLeft } from '../../../shared/evaluation/without.ts';
import type { CorpusLine } from '../../../shared/training/corpus.ts';
import { ruleScorer } from '../core/support/rule-scorer.ts';

describe('what is left of an attack', () => {
  test.each([
    ['you are an idiot', 'Where is it? You are an idiot.', 1],
    ['you are an idiot', 'Where is it?', 0],
    ['you are an idiot', 'You are late.', 1 / 3],
    ['idiot', 'Where is the idiot?', 1],
    ['idiot', 'Where is idiotic Tom?', 0],
    ['!!!', 'Where is it?', 0],
  ])('%j in %j: %d', (words, rest, share) => expect(shareLeft(words, rest)).toBeCloseTo(share));
});

test('messages with a hostile part are told by their slice, with the figures outside it', () => {
  const line: CorpusLine = {
    slice: 'long-mixed',
    text: 'Order 55120 is late. You are 2 idiots. Please cancel it.',
    attack: true,
    label: 'insult',
    target: 'reader',
    hostile: ['You are 2 idiots.'],
    file: 'test',
  };
  expect(mixedOf([line, { ...line, slice: 'insult-plain' }])).toEqual([
    { text: line.text, hostile: line.hostile, figures: ['55120'] },
  ]);
});

test('counts what is flagged, offered, clean and whole', () => {
  const cases = [
    {
      text: 'Order 55120 is late. You are an idiot. Cancel it.',
      hostile: ['You are an idiot.'],
      figures: ['55120'],
    },
    { text: 'Order 55120 is late. Cancel it.', hostile: ['late'], figures: ['55120'] },
    { text: 'You are an idiot.', hostile: ['You are an idiot.'], figures: [] },
    { text: 'You are an idiot. Is it here?', hostile: ['Is it here?'], figures: ['7'] },
  ];
  expect(measureWithout(cases, ruleScorer, ruleScorer)).toEqual({
    messages: 4,
    flagged: 3,
    offered: 2,
    clean: 1,
    whole: 1,
  });
});
