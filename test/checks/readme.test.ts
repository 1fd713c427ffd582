import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { goldenReport } from '../../shared/evaluation/report.ts';
import { renderAccuracy } from '../../shared/evaluation/report-page.ts';
import { toneRule } from '../../shared/training/compile.ts';
import { PATHS } from '../../shared/training/paths.ts';

const root = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(`${root}README.md`, 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );

mkdirSync(`${root}.cache`, { recursive: true });
const scratch = mkdtempSync(`${root}.cache/readme-`);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('every code block is of a kind that is checked here', () => {
  const kinds = [...readme.matchAll(/^```(\w+)$/gm)].map((match) => match[1]);
  expect(new Set(kinds)).toEqual(new Set(['sh', 'html', 'ts', 'yaml']));
});

describe('shell blocks', () => {
  const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;
  const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
  test.each(lines)('%s: names scripts that exist', (line) => {
    const named = [...line.matchAll(/npm (?:run (?:-s )?)?([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const name of named.filter((one) => one !== 'install')) expect(scripts).toHaveProperty([name]);
  });
  test.each(lines.filter((line) => line.startsWith('echo ')))('%s: runs, and finds something', (line) => {
    const answer = JSON.parse(execFileSync('sh', ['-c', line], { cwd: root, encoding: 'utf8' }));
    expect(answer.flag === true || answer.hints.length > 0).toBe(true);
  });
});

/** A block of the README, from which paths begin at the root, as a file two folders below. */
const fromScratch = (block: string): string => block.replaceAll("from './", "from '../../");

test('TypeScript blocks compile as they stand', () => {
  for (const [index, block] of blocks('ts').entries()) {
    writeFileSync(join(scratch, `block${index}.ts`), fromScratch(block));
  }
  const lib = ['ES2023', 'DOM', 'DOM.Iterable'];
  const paths = {
    otherend: ['../../widget/civility-nudge.d.ts'],
    'otherend/perspective': ['../../widget/perspective.d.ts'],
  };
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { lib, types: [], paths },
      include: ['*.ts'],
      exclude: [],
    }),
  );
  execFileSync(`${root}node_modules/.bin/tsc`, ['-p', scratch], {
    cwd: root,
    encoding: 'utf8',
  });
});

describe('TypeScript blocks of the core', () => {
  test.each(blocks('ts').filter((block) => block.includes("from '#core'")))(
    'print what stands behind: %#',
    (block) => {
      const path = join(scratch, 'core.ts');
      writeFileSync(path, fromScratch(block));
      const printed = execFileSync(`${root}node_modules/.bin/tsx`, [path], { cwd: root, encoding: 'utf8' });
      const expected = [...block.matchAll(/console\.log\(.*\); \/\/ (.+)$/gmu)].map((match) => match[1]);
      expect(expected.length).toBeGreaterThan(0);
      expect(printed.split('\n')).toEqual(expect.arrayContaining(expected));
    },
  );
});

test('YAML blocks are rules that the compiler takes', () => {
  for (const block of blocks('yaml')) expect(toneRule.safeParse(parse(block)).error).toBeUndefined();
});

test('the accuracy table is that of the golden report', () => {
  const golden = goldenReport.parse(JSON.parse(readFileSync(PATHS.report, 'utf8')));
  const shown = readme.split('<!-- accuracy -->')[1]?.split('<!-- /accuracy -->')[0]?.trim();
  expect(shown).toBe(renderAccuracy(golden));
});
