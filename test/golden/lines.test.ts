import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { readCorpus } from '../../shared/training/corpus.ts';
import { PATHS } from '../../shared/training/paths.ts';

/** Lines of a regression file; not `readTerms`, since a message may hold a #. */
const readMessages = (name: string): string[] =>
  readFileSync(`${PATHS.corpus}/regression/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

const mustFlag = readMessages('must-flag');
const mustPass = readMessages('must-pass');
const scorer = createScorer(loadBundle());

describe('messages that must be flagged', () => {
  test.each(mustFlag)('%s', (message) => {
    expect(scorer.judge(message, POLICIES.widget)).toMatchObject({
      outcome: 'flag',
    });
  });
});

describe('messages that must pass', () => {
  test.each(mustPass)('%s', (message) => {
    expect(scorer.judge(message, POLICIES.widget)).not.toMatchObject({
      outcome: 'flag',
    });
  });
});

test('no regression message was trained on', () => {
  const trained = new Set(readCorpus().map(({ text }) => text.toLowerCase()));
  expect([...mustFlag, ...mustPass].filter((message) => trained.has(message.toLowerCase()))).toEqual([]);
});
