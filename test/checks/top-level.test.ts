import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, trackedFiles } from './support/tree.ts';

const ALLOWED = [
  'extension',
  'widget',
  'shared',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'README.md',
  'LICENSE',
];

test('the top level has the agreed names, and dot files', () => {
  const names = [...new Set(trackedFiles().map((path) => path.split('/')[0] ?? ''))];
  expect(names.filter((name) => !name.startsWith('.') && !ALLOWED.includes(name))).toEqual([]);
});

test('the folders of shared are the agreed ones', () => {
  const agreed = [
    'core',
    'precise',
    'composer',
    'copy',
    'lexicon',
    'corpus',
    'model',
    'training',
    'evaluation',
    'cli',
  ];
  const folders = trackedFiles().flatMap((path) => /^shared\/([^/]+)\//u.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].filter((folder) => !agreed.includes(folder))).toEqual([]);
});

test('no tracked file names a path of a home or work folder', () => {
  const text = /\.(?:ts|tsx|js|cjs|json|md|yaml|yml|html|css|txt)$|^\.(?!git\/)/u;
  const naming = trackedFiles()
    .filter((path) => text.test(path) && !path.endsWith('package-lock.json'))
    .filter((path) =>
      /(?:^|[\s"'`(=])\/(?:work|home|root|Users)\/[a-z]/u.test(readFileSync(join(ROOT, path), 'utf8')),
    );
  expect(naming).toEqual([]);
});
