import { afterEach, describe, expect, test, vi } from 'vitest';
import { POLICIES } from '#core';
import { loadReaders } from '../../extension/hints/load-readers.ts';
import bundle from '../../shared/model/bundle.json' with { type: 'json' };
import { compileLexicon } from '../../shared/training/compile.ts';
import { standInModel } from '../support/precise-stand-in.ts';

const { tone } = compileLexicon();
const CIVIL = 'Hello, where is my parcel 4471?';
const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const error = vi.spyOn(console, 'error').mockReturnValue();
afterEach(() => void error.mockClear());

describe('the scorer of the extension', () => {
  test('is that of the precise model where its file is in the package', async () => {
    const fetched = vi.fn(async () => standInModel('flag').buffer);
    const { scorer } = await loadReaders(bundle, tone, fetched);
    expect(scorer?.judge(CIVIL, POLICIES.extension)).toMatchObject({ outcome: 'flag' });
    expect(fetched).toHaveBeenCalledOnce();
    expect(error).not.toHaveBeenCalled();
  });

  test.each([
    [
      'is not there',
      async () => {
        throw new Error('precise.bin came with status 404');
      },
      'status 404',
    ],
    ['is no model', async () => new ArrayBuffer(2), '2 bytes came'],
  ])('is that of the small model where the file %s, and says so once', async (_, fetched, why) => {
    const { scorer } = await loadReaders(bundle, tone, fetched);
    expect(scorer?.judge(CIVIL, POLICIES.extension)).toMatchObject({ outcome: 'pass' });
    expect(scorer?.judge(HOSTILE, POLICIES.extension)).toMatchObject({ outcome: 'flag' });
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^otherend: the small model .*precise/u)]]);
    expect(error).toHaveBeenCalledWith(expect.stringContaining(why));
  });

  test('is none with a broken bundle, and nothing is fetched', async () => {
    const fetched = vi.fn(async () => standInModel('flag').buffer);
    expect((await loadReaders({ format: 0 }, tone, fetched)).scorer).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
    expect(error.mock.calls).toEqual([[expect.stringContaining('only the rules look at replies')]]);
  });
});
