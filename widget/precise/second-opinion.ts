import type { Verdict } from '#core';
import { report } from '../report.ts';
import { readStrictness } from '../strictness.ts';
import { createOpinions, type Opinions } from './opinions.ts';
import { startWorker } from './start-worker.ts';

/** Opinions of the precise model that the tag's `precise` names, on what is written in its field. */
export const seekOpinions = (
  tag: Element,
  judge: (draft: string) => Verdict | undefined,
  signal: AbortSignal,
): Opinions =>
  createOpinions(
    {
      judge: (draft) => (tag.hasAttribute('precise') ? judge(draft) : undefined),
      start: (told, broken, life) =>
        startWorker(modelOf(tag), () => readStrictness(tag.getAttribute('strictness')), told, broken, life),
      failed: (error) => report('the small model goes on alone, the precise one cannot be used', error),
      later: (call, milliseconds, still) => {
        const timer = setTimeout(call, milliseconds);
        still.addEventListener('abort', () => clearTimeout(timer), { once: true });
      },
    },
    signal,
  );

/** Throws on an attribute that is no address. */
function modelOf(tag: Element): URL {
  const value = tag.getAttribute('precise') ?? '';
  if (value !== '' && URL.canParse(value, document.baseURI)) return new URL(value, document.baseURI);
  throw new Error(`precise="${value}" came, expected the address of precise.bin`);
}
