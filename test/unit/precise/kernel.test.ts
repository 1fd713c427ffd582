import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PATHS } from '../../../shared/training/paths.ts';
import { compileKernel } from '../../../shared/training/precise/compile-kernel.ts';

test('kernel.ts is what multiply.wat compiles to', async () => {
  expect(readFileSync(PATHS.kernel, 'utf8')).toBe(await compileKernel());
});
