import { describe, expect, test, vi } from 'vitest';
import bundle from '../../shared/model/bundle.json' with { type: 'json' };
import { readReply } from '../../widget/precise/reply.ts';
import { createRespond } from '../../widget/precise/respond.ts';
import { standInModel } from '../support/precise-stand-in.ts';

const question = { model: 'https://shop.example/precise.bin', draft: 'Hello, where is my parcel 4471?' };

describe('the worker', () => {
  test('judges with the precise model, which it fetches once', async () => {
    const fetchFile = vi.fn(async () => standInModel('flag').buffer);
    const respond = createRespond(bundle, fetchFile);
    const [first, second] = await Promise.all([respond(question), respond(question)]);
    expect(first).toMatchObject({ outcome: 'judged', verdict: { outcome: 'flag' } });
    expect(second).toEqual(first);
    expect(fetchFile.mock.calls).toEqual([[question.model]]);
  });

  test('gives answers that the page can read after they were cloned', async () => {
    for (const outcome of ['flag', 'pass'] as const) {
      const reply = await createRespond(bundle, async () => standInModel(outcome).buffer)(question);
      expect(readReply(structuredClone(reply), question.draft)).toEqual(reply);
    }
  });

  test.each([
    [question, 'status 404'],
    [{ draft: 'no model' }, 'no question'],
    [null, 'no question'],
  ])('answers %j with the reason where it cannot judge', async (message, why) => {
    const respond = createRespond(bundle, async () => {
      throw new Error('status 404');
    });
    expect(await respond(message)).toEqual({ outcome: 'failed', why: expect.stringContaining(why) });
  });
});
