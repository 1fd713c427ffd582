import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './support/tree.ts';

const lockFile = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The project's own, and those of what only some tests need. */
const FOLDERS = ['.', ...readdirSync(join(ROOT, 'test')).map((name) => `test/${name}`)].filter((folder) =>
  existsSync(join(ROOT, folder, 'package.json')),
);

test.each(FOLDERS)('the lock file of %s names no registry, and pins every package by its hash', (folder) => {
  const { packages } = lockFile.parse(
    JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8')),
  );
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(folder === '.' ? 100 : 0);
  expect(installed.filter(([, one]) => 'resolved' in one).map(([path]) => path)).toEqual([]);
  const unpinned = installed.filter(([, one]) => one.integrity === undefined && one.inBundle !== true);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test.each(FOLDERS)('package.json of %s pins exact versions', (folder) => {
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')));
  expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+/u.test(version))).toEqual([]);
});
