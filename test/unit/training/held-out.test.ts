import { describe, expect, test } from 'vitest';
import type { CorpusLine } from '../../../shared/training/corpus.ts';
import { holdOut } from '../../../shared/training/held-out.ts';
import { createRandom } from '../../../shared/training/random.ts';

const lineOf = (text: string): CorpusLine => ({
  slice: 'civil',
  text,
  attack: false,
  label: null,
  target: 'unknown',
  file: 'x',
});

const random = createRandom(5);
const word = (): string =>
  Array.from({ length: 7 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
const unlike = Array.from({ length: 500 }, () => `${word()} ${word()} ${word()}`);
const pairs = unlike.map((text) => [lineOf(text), lineOf(`${text.toUpperCase()}!!`)] as const);
const lines = pairs.flat();

describe('holdOut', () => {
  const { learnt, held } = holdOut(lines);

  test('puts each line on one side, in order', () => {
    expect(learnt.length + held.length).toBe(lines.length);
    expect(learnt).toEqual(lines.filter((line) => !held.includes(line)));
  });
  test('holds out about a tenth', () => {
    expect(held.length / lines.length).toBeGreaterThan(0.06);
    expect(held.length / lines.length).toBeLessThan(0.14);
  });
  test('keeps near-duplicates on the same side', () => {
    const sides = new Set(held);
    expect(pairs.filter(([one, other]) => sides.has(one) !== sides.has(other))).toEqual([]);
  });
  test('holds out the same lines each time', () => expect(holdOut(lines)).toEqual({ learnt, held }));
  test('a line stays where it is when others come', () => {
    const more = holdOut([...lines, lineOf('something else came')]);
    expect(more.held.filter((line) => lines.includes(line))).toEqual(held);
  });
  test('takes no lines', () => expect(holdOut([])).toEqual({ learnt: [], held: [] }));
});
