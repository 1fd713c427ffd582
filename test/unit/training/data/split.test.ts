import { expect, test } from 'vitest';
import { splitByHash, splitOfFile } from '../../../../shared/training/data/split.ts';

test.each([
  ['0', 'train'],
  ['1', 'dev'],
  ['8', 'test'],
])('row %s is in %s, as in the files that the model learnt from', (id, split) => {
  expect(splitByHash(id)).toBe(split);
});

test.each([
  ['2_splits/ConvAbuseEMNLPtrain.csv', 'train'],
  ['2_splits/ConvAbuseEMNLPvalid.csv', 'dev'],
  ['data/original/dev.tsv', 'dev'],
])('%s holds the split %s', (path, split) => {
  expect(splitOfFile(path)).toBe(split);
});

test('a file of the test split throws', () => {
  expect(() => splitOfFile('data/original/test.tsv')).toThrow(/"data\/original\/test\.tsv" came, expected/u);
});
