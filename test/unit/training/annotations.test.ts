import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keyOf, readAnnotations } from '../../../shared/training/annotations.ts';

const folder = mkdtempSync(join(tmpdir(), 'annotations-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...lines: readonly string[]) {
  writeFileSync(join(folder, 'first-reading.tsv'), lines.join('\n'));
  return readAnnotations('first-reading', folder);
}

describe('readAnnotations', () => {
  test('reads by set and id, without remarks and empty lines', () => {
    const annotations = read('# set, id', 'edos\t12\tinsult\tgroup', '', 'davidson\t12\tbanter\t-', '');
    expect([...annotations]).toEqual([
      [keyOf('edos', '12'), { found: 'insult', target: 'group' }],
      [keyOf('davidson', '12'), { found: 'banter', target: '-' }],
    ]);
  });
  test.each([
    ['an unknown set', 'reddit\t1\tinsult\treader'],
    ['an unknown finding', 'edos\t1\trude\treader'],
    ['an attack on nobody', 'edos\t1\tinsult\t-'],
    ['a fair message at somebody', 'edos\t1\tfair\treader'],
    ['a column too few', 'edos\t1\tfair'],
    ['a column too many', 'edos\t1\tfair\t-\tnote'],
  ])('names the line of %s', (_, line) => {
    expect(() => read('# set, id', 'edos\t0\tfair\t-', line)).toThrow('first-reading.tsv:3: ');
  });
  test('the second reading is of messages that were read first', () => {
    const first = readAnnotations('first-reading');
    const second = [...readAnnotations('second-reading').keys()];
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((key) => !first.has(key))).toEqual([]);
  });
});
