import { createScorer, type Scorer } from '#core';
import { createPrecise } from '#precise';
import { policyOf } from '../strictness.ts';
import { type Reply, readQuestion } from './reply.ts';

/** Fetches the bytes of a file. */
export type FetchFile = (address: string) => Promise<ArrayBuffer>;

/** Answers the page's messages with the precise model, which is fetched for the first; never rejects. */
export function createRespond(bundle: unknown, fetchFile: FetchFile): (message: unknown) => Promise<Reply> {
  let scorer: Promise<Scorer> | undefined;
  return async (message) => {
    try {
      const { model, draft, strictness } = readQuestion(message);
      scorer ??= fetchFile(model).then((file) => createScorer(bundle, createPrecise(file)));
      return { outcome: 'judged', verdict: (await scorer).judge(draft, policyOf(strictness)) };
    } catch (error) {
      return { outcome: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };
}
