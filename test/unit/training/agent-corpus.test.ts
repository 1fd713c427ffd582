import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CATEGORIES } from '#core';
import { createLexicon } from '../../../shared/core/rules/lexicon.ts';
import { AGENT_OUTPUTS } from '../../../shared/precise/agent-outputs.ts';
import { createSplitPieces } from '../../../shared/precise/pieces.ts';
import { readMarkedReplies, readPairs } from '../../../shared/training/agent-corpus.ts';
import { LEARNT_OUTPUTS } from '../../../shared/training/attack-goals.ts';
import { pairExamples, replyExamples } from '../../../shared/training/precise/agent-examples.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otherend-agent-'));
  mkdirSync(join(folder, 'some'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (rows: readonly object[]): string => {
  writeFileSync(join(folder, 'some/shops.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return join(folder, 'some');
};

const reply = {
  text: 'Hi Jo. You failed to call.',
  faults: [{ kind: 'blame', words: 'You failed to call.' }],
};
const pair = { message: 'Hi', upset: 'calm', topic: 'other', reply: 'Hello', acknowledged: false };

describe('what was written for agents', () => {
  test('is read with the name of its file', () => {
    expect(readMarkedReplies(write([reply]))).toEqual([{ ...reply, file: 'shops' }]);
    expect(readPairs(write([pair]))).toEqual([{ ...pair, file: 'shops' }]);
  });
  test.each([
    ['of another kind', { ...reply, faults: [{ kind: 'rudeness', words: 'Hi' }] }, /shops\.jsonl:2/u],
    ['without faults', { text: 'Hi' }, /shops\.jsonl:2/u],
    [
      'with words that are not there',
      { ...reply, faults: [{ kind: 'blame', words: 'Bye' }] },
      /"Bye" is not in/u,
    ],
  ])('a reply %s throws, naming it', (_, wrong, fault) => {
    const path = write([reply, wrong]);
    expect(() => readMarkedReplies(path)).toThrow(fault);
  });
  test('a pair of another level throws, naming its line', () => {
    const path = write([pair, { ...pair, upset: 'cross' }]);
    expect(() => readPairs(path)).toThrow(/shops\.jsonl:2/u);
  });
});

describe('what the network learns of it', () => {
  const lexicon = createLexicon({});
  const split = createSplitPieces([
    ['<unk>', 0],
    ['\u2581hi', -1],
  ]);
  const at = (output: number): number => LEARNT_OUTPUTS + output;
  const blame = at(AGENT_OUTPUTS.categories + CATEGORIES.indexOf('blame'));
  test('of a reply: the whole with any fault and all kinds, each sentence with its own kinds', () => {
    const [whole, greeting, blaming, ...more] = replyExamples(
      { text: reply.text, faults: [{ kind: 'blame', words: 'You failed to call.' }], file: '' },
      lexicon,
      split,
    );
    expect(more).toEqual([]);
    expect(whole?.goals).toContainEqual({ at: at(AGENT_OUTPUTS.fault), wanted: 0.98, weight: 1 });
    expect(whole?.goals).toContainEqual({ at: blame, wanted: 0.98, weight: 0.3 });
    expect(greeting?.goals).toContainEqual({ at: blame, wanted: 0.02, weight: 0.2 });
    expect(blaming?.goals).toContainEqual({ at: blame, wanted: 0.98, weight: 0.2 });
    expect(blaming?.goals).toHaveLength(CATEGORIES.length);
  });
  test('of a pair: the level of the message, and whether the reply meets it', () => {
    const [message, answer, ...more] = pairExamples(
      { message: 'Hi', upset: 'furious', topic: 'other', reply: 'Hello', acknowledged: true, file: '' },
      lexicon,
      split,
    );
    expect(more).toEqual([]);
    expect(message?.goals).toEqual([{ from: at(AGENT_OUTPUTS.upset), of: 4, chosen: 3, weight: 0.6 }]);
    expect(answer?.goals).toEqual([{ at: at(AGENT_OUTPUTS.acknowledged), wanted: 0.98, weight: 1 }]);
  });
});
