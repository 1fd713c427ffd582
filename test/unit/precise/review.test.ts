import { describe, expect, test } from 'vitest';
import { type Category, createFindHints, type Hint, type Severity } from '#core';
import type { AgentReader, ReadReply } from '../../../shared/precise/agent.ts';
import { createReview, reviewInputs } from '../../../shared/precise/review.ts';
import { compileLexicon } from '../../../shared/training/compile.ts';

const { kinds } = compileLexicon().tone;
const rule = (id: string, severity: Severity, pattern: string) => ({
  id,
  category: 'command' as const,
  severity,
  message: `About ${id}.`,
  patterns: [{ pattern }],
});
const findHints = createFindHints({
  terms: {},
  rules: [rule('calm', 'warn', 'calm down'), rule('asap', 'info', 'asap')],
});

const none: Readonly<Record<Category, number>> = {
  blame: 0.01,
  command: 0.01,
  dismissal: 0.01,
  deflection: 0.01,
  'cold-refusal': 0.01,
  'under-the-bus': 0.01,
  sarcasm: 0.01,
  condescension: 0.01,
  'over-promising': 0.01,
  robot: 0.01,
  jargon: 0.01,
  'passive-hiding': 0.01,
  hostility: 0.01,
};

/** A reader that says the same of every reply: any fault, and the kinds of each sentence by its words. */
const reading = (fault: number, sentences: Readonly<Record<string, Partial<Record<Category, number>>>>) =>
  ({
    readReply: (reply): ReadReply => ({
      fault,
      acknowledged: 0,
      sentences: Object.entries(sentences).map(([words, some]) => {
        const start = reply.indexOf(words);
        return { start, end: start + words.length, kinds: { ...none, ...some } };
      }),
    }),
    readMessage: () => ({ upset: 'calm' }),
  }) satisfies AgentReader;
const review = (reader: AgentReader) =>
  createReview(
    { findHints, reader, kinds, calibration: { bias: 0, fault: 1, kind: 0, rule: 0 } },
    { hintAt: 0.5, warnAt: 0.1, sentenceAt: 0.5, acknowledgedAt: 0.5 },
  );
const shown = (hints: readonly Hint[], reply: string): string[] =>
  hints.map(({ rule, start, end }) => `${rule}: ${reply.slice(start, end)}`);

describe('a review of a reply by rules and network', () => {
  const reply = 'You never read it. Calm down. I will send it asap.';
  test('silences rules that insist on what reads well, not niceties', () => {
    expect(shown(review(reading(0.1, { 'Calm down.': {} }))(reply), reply)).toEqual(['asap: asap']);
  });
  test('leaves a warning whose own sentence does not read well, whatever surrounds it', () => {
    const hints = review(reading(0.1, { 'Calm down.': { command: 0.3 } }))(reply);
    expect(shown(hints, reply)).toEqual(['calm: Calm down', 'asap: asap']);
  });
  test('finds what no rule has words for, with what is said of its kind', () => {
    const hints = review(reading(0.9, { 'You never read it.': { blame: 0.8 }, 'Calm down.': {} }))(reply);
    expect(shown(hints, reply)).toEqual([
      'reads-as-blame: You never read it.',
      'calm: Calm down',
      'asap: asap',
    ]);
    expect(hints[0]).toEqual({
      rule: 'reads-as-blame',
      category: 'blame',
      start: 0,
      end: 18,
      ...kinds.blame,
    });
  });
  test('leaves a sentence to the rule that speaks of it', () => {
    const reader = reading(0.9, { 'Calm down.': { sarcasm: 0.9 } });
    expect(shown(review(reader)(reply), reply)).toEqual(['calm: Calm down', 'asap: asap']);
  });
  test('where no rule speaks and no sentence is sure, shows the likeliest', () => {
    const plain = 'Well. It is a small scratch.';
    const reader = reading(0.9, { 'Well.': { robot: 0.1 }, 'It is a small scratch.': { dismissal: 0.3 } });
    expect(shown(review(reader)(plain), plain)).toEqual(['reads-as-dismissal: It is a small scratch.']);
  });
  test('a span has no blanks at its ends', () => {
    const plain = 'Well. It is a small scratch. ';
    const reader = reading(0.9, { ' It is a small scratch. ': { dismissal: 0.9 } });
    expect(shown(review(reader)(plain), plain)).toEqual(['reads-as-dismissal: It is a small scratch.']);
  });
  test('of nothing there is nothing to say', () => {
    expect(review(reading(0.1, {}))('')).toEqual([]);
    expect(review(reading(0.9, {}))('')).toEqual([]);
  });
});

test('what is weighed: any fault, the likeliest kind in any sentence, a rule that insists', () => {
  const read: ReadReply = {
    fault: 0.5,
    acknowledged: 0,
    sentences: [
      { start: 0, end: 1, kinds: none },
      { start: 1, end: 2, kinds: { ...none, jargon: 0.5 } },
    ],
  };
  expect(reviewInputs(read, [])).toEqual([0, 0, 0]);
  expect(reviewInputs(read, findHints('please calm down'))).toEqual([0, 0, 1]);
  expect(reviewInputs(read, findHints('asap'))).toEqual([0, 0, 0]);
});
