import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './support/tree.ts';

const lockFile = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });

test('the lock file names no registry, and pins every package by its hash', () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, one]) => 'resolved' in one).map(([path]) => path)).toEqual([]);
  const unpinned = installed.filter(([, one]) => one.integrity === undefined && one.inBundle !== true);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test('package.json pins exact versions', () => {
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+/u.test(version))).toEqual([]);
});
