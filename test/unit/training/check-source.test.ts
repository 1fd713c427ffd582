import { expect, test } from 'vitest';
import { checkSource } from '../../../shared/training/precise/check-source.ts';

test('an encoder that splits otherwise than the published one is refused, saying what came and what was expected', async () => {
  const vocabulary = ['<pad>', '<s>', '</s>', '<a>', '<b>', '<c>', '\u2581', 'a'].map(
    (piece) => [piece, -1] as const,
  );
  await expect(checkSource({ vocabulary, parts: new Map() })).rejects.toThrow(
    /^encoder: pieces .* came, expected 110 31 11 187 /u,
  );
});
