import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSealedReplies } from '../../../shared/training/agent-corpus.ts';
import { readCorpus } from '../../../shared/training/corpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otherend-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FAIR = { slice: 'civil', text: 'Hello', attack: false, label: null, target: 'unknown' };
const ATTACK = {
  slice: 'insult-plain',
  text: 'Late again, you moron.',
  attack: true,
  label: 'insult',
  target: 'reader',
  hostile: ['you moron'],
};
function write(lines: readonly object[], name = 'shops.jsonl'): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

describe('readCorpus', () => {
  test('reads every file, and says which line is of which', () => {
    write([FAIR, ATTACK]);
    write([FAIR], 'travel.jsonl');
    expect(readCorpus(folder)).toEqual([
      { ...FAIR, file: 'shops' },
      { ...ATTACK, file: 'shops' },
      { ...FAIR, file: 'travel' },
    ]);
  });
  test.each([
    ['an attack in a fair slice', { ...ATTACK, slice: 'civil' }],
    ['a fair line in a slice of attacks', { ...FAIR, slice: 'threat' }],
    ['a fair line with the label of an attack', { ...FAIR, label: 'insult' }],
    ['an attack on a thing', { ...ATTACK, target: 'thing' }],
    ['an attack without its words', { ...ATTACK, hostile: [] }],
    ['words that the text has not', { ...ATTACK, hostile: ['you clown'] }],
    ['no text', { ...FAIR, text: '' }],
    ['another key', { ...FAIR, note: 'x' }],
  ])('throws on %s, naming file and line', (_, line) => {
    write([FAIR, line]);
    expect(() => readCorpus(folder)).toThrow(/shops\.jsonl:2/u);
  });
});

describe('readSealedReplies', () => {
  test('reads replies with the faults that a colleague would name', () => {
    const replies = [
      { text: 'On its way!', hints: [] },
      { text: 'Calm down.', hints: ['command'], words: ['Calm down'] },
    ];
    expect(readSealedReplies(write(replies))).toEqual(replies);
  });
  test('throws on another fault, naming the line', () => {
    const path = write([
      { text: 'a', hints: [] },
      { text: 'b', hints: ['boredom'] },
    ]);
    expect(() => readSealedReplies(path)).toThrow(/:2/u);
  });
});
