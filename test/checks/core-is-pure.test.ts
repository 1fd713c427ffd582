import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, inCopy, ROOT, runTool } from './support/tree.ts';

const compile = (folder: string): Finished => runTool('tsc', ['-p', 'shared/core'], folder);

test('shared/core compiles without the types of pages and of Node', () => {
  expect(compile(ROOT)).toEqual({ status: 0, output: '' });
});

describe('what is not in the language does not compile in shared/core', () => {
  test.each([
    ['document', 'export const title = document.title;'],
    ['process', 'export const pid = process.pid;'],
    ['Buffer', "export const bytes = Buffer.from('a');"],
    ['setTimeout', 'export const timer = setTimeout(() => undefined, 1);'],
    ['console', "console.log('a');\nexport {};"],
  ])('%s', (name, source) => {
    const { status, output } = inCopy(['shared/core', 'tsconfig.json', 'package.json'], (folder) => {
      writeFileSync(join(folder, 'shared/core/planted.ts'), `${source}\n`);
      return compile(folder);
    });
    expect(output).toMatch(new RegExp(`planted\\.ts.*'${name}'`, 'u'));
    expect(status).not.toBe(0);
  });
});
