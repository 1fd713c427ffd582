import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readJsonLines, readTerms } from '../../../shared/training/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'otherend-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('terms come without comments, blanks and empty lines', () => {
  expect(readTerms(write('terms.txt', '# all\n a b \n\nc # not c#\r\nc#\n'))).toEqual(['a b', 'c', 'c#']);
});

describe('readJsonLines', () => {
  test('reads plain and gzipped files, and leaves out empty lines', () => {
    const content = '{"a":1}\n\n{"a":"\u2028"}\n';
    const expected = [{ a: 1 }, { a: '\u2028' }];
    expect(readJsonLines(write('a.jsonl', content))).toEqual(expected);
    expect(readJsonLines(write('a.jsonl.gz', gzipSync(content)))).toEqual(expected);
  });
  test('throws on a line that is not JSON, naming it', () => {
    expect(() => readJsonLines(write('bad.jsonl', '{}\noops\n'))).toThrow(/bad\.jsonl:2: "oops" came/u);
  });
});
