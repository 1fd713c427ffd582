import { expect, test } from 'vitest';
import { TRAINING_PACKAGES } from '../../../shared/training/packages.ts';

test.each(Object.entries(TRAINING_PACKAGES))('the version of %s is exact', (_, [name, version]) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(name).toMatch(/^(?:@[\w-]+\/)?[\w-]+$/u);
});
