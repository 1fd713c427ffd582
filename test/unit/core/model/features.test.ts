import { describe, expect, test } from 'vitest';
import { emitRows, FIXED_ROWS } from '../../../../shared/core/model/features.ts';
import { prepare } from '../support/stages.ts';

const BITS = 13;
const HASHED = 2 ** BITS;

/** The rows of each word of a draft. */
function rowsOf(draft: string, bits = BITS): number[][] {
  const { tokens, annotated } = prepare(draft);
  return tokens.map((_, at) => {
    const rows: number[] = [];
    emitRows(at, tokens, annotated, bits, (row) => rows.push(row));
    return rows;
  });
}

/** The rows of the last word. */
const lastRows = (draft: string): number[] => rowsOf(draft).at(-1) ?? [];
const fixedOf = (rows: readonly number[]): number[] => rows.filter((row) => row >= HASHED);

/** Share of the rows of one word that the other has too. */
function shared(one: string, other: string): number {
  const others = new Set(lastRows(other));
  const rows = lastRows(one);
  return rows.filter((row) => others.has(row)).length / rows.length;
}

describe('emitRows', () => {
  test('names of what people are have the same rows, one and several', () => {
    expect(lastRows('polish')).toEqual(lastRows('muslim'));
    expect(lastRows('poles')).toEqual(lastRows('muslims'));
    expect(lastRows('polish')).not.toEqual(lastRows('poles'));
  });
  test('gives rows of the table, the same on every call', () => {
    const draft = 'Where is parcel 55120, you 1d10t? See www.a.example';
    expect(rowsOf(draft)).toEqual(rowsOf(draft));
    for (const bits of [1, 8, BITS]) {
      for (const row of rowsOf(draft, bits).flat()) {
        expect(row).toBe(Math.trunc(row));
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(2 ** bits + FIXED_ROWS);
      }
    }
  });
  test('a word has the same rows wherever it stands', () => {
    expect(lastRows('you idiot')).toEqual(lastRows('what an idiot'));
  });
  test('does not tell one number, or one address, from another', () => {
    expect(rowsOf('order 55120')).toEqual(rowsOf('order 7'));
    expect(rowsOf('see www.a.example')).toEqual(rowsOf('see b@c.example'));
    expect(lastRows('order 7')).not.toEqual(lastRows('order b@c.example'));
  });
  test('sees a word by its parts', () => {
    expect(shared('unrefundable', 'refundable')).toBeGreaterThan(0.3);
    expect(shared('parcel', 'refund')).toBeLessThan(0.1);
  });
  test('a word of two letters has no parts, and a long one no more than thirteen', () => {
    expect(lastRows('ok')).toHaveLength(1);
    expect(lastRows('refund'.repeat(20))).toHaveLength(1 + 13);
  });
  test('sees classes: words of the same lists share a row', () => {
    expect(fixedOf(lastRows('moron'))).toEqual(fixedOf(lastRows('clown')));
    expect(fixedOf(lastRows('moron'))).toHaveLength(1);
    expect(fixedOf(lastRows('moron'))).not.toEqual(fixedOf(lastRows('parcel')));
    expect(fixedOf(lastRows('sandwich'))).toEqual([]);
  });
  test('sees that a word was disguised, and the word behind it', () => {
    const [disguise, ...further] = lastRows('you 1d10t').filter(
      (row) => !lastRows('you idiot').includes(row),
    );
    expect(lastRows('you 1d10t')).toHaveLength(lastRows('you idiot').length + 1);
    expect(disguise).toBe(HASHED + FIXED_ROWS - 2);
    expect(further).toEqual([]);
  });
  test('of a place without a word gives none', () => {
    const { tokens, annotated } = prepare('hello');
    const rows: number[] = [];
    emitRows(7, tokens, annotated, BITS, (row) => rows.push(row));
    expect(rows).toEqual([]);
  });
});
