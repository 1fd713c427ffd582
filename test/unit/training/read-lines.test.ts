import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJsonLines, readTerms, requireWords } from '../../../shared/training/read-lines.ts';

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
  const row = z.strictObject({ a: z.union([z.number(), z.string()]) });
  test('reads plain and gzipped files, and leaves out empty lines', () => {
    const content = '{"a":1}\n\n{"a":"\u2028"}\n';
    const expected = [{ a: 1 }, { a: '\u2028' }];
    expect(readJsonLines(write('a.jsonl', content), row)).toEqual(expected);
    expect(readJsonLines(write('a.jsonl.gz', gzipSync(content)), row)).toEqual(expected);
  });
  test('throws on a line that is not JSON, naming it', () => {
    expect(() => readJsonLines(write('bad.jsonl', '{"a":1}\noops\n'), row)).toThrow(
      /bad\.jsonl:2: "oops" came/u,
    );
  });
  test('throws on another shape, naming its line, empty ones counted', () => {
    const path = write('odd.jsonl', '{"a":1}\n\n{"b":1}\n');
    expect(() => readJsonLines(path, row)).toThrow(/odd\.jsonl:3: /u);
  });
  test('throws where words are not in their text', () => {
    const quoting = z
      .strictObject({ text: z.string(), words: z.array(z.string()) })
      .superRefine(({ text, words }, context) => requireWords(text, words, context));
    const path = write('words.jsonl', '{"text":"a b","words":["a"]}\n{"text":"a b","words":["c"]}\n');
    expect(() => readJsonLines(path, quoting)).toThrow(/words\.jsonl:2: .*"c" is not in "a b"/u);
  });
});
