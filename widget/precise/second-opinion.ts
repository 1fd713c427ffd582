import type { Verdict } from '#core';
import { findComposer } from '../gate/find-composer.ts';
import { report } from '../report.ts';
import { createOpinions, type Opinions } from './opinions.ts';
import { startWorker } from './start-worker.ts';
import { watchWriting } from './watch-writing.ts';

/** Opinions of the precise model that the tag's `precise` names, on what is written in its field. */
export function seekOpinions(
  tag: Element,
  judge: (draft: string) => Verdict | undefined,
  signal: AbortSignal,
): Opinions {
  const failed = (error: unknown): void =>
    report('the small model goes on alone, the precise one cannot be used', error);
  const opinions = createOpinions(
    {
      judge: (draft) => (tag.hasAttribute('precise') ? judge(draft) : undefined),
      start: (told, broken, life) => startWorker(modelOf(tag), told, broken, life),
      failed,
      later: (call, milliseconds, still) => {
        const timer = setTimeout(call, milliseconds);
        still.addEventListener('abort', () => clearTimeout(timer), { once: true });
      },
    },
    signal,
  );
  watchWriting(
    window,
    {
      composer: () => {
        if (!tag.hasAttribute('precise')) return undefined;
        const found = findComposer(tag, tag.getAttribute('for'));
        return found.outcome === 'found' ? found.composer : undefined;
      },
      written: (composer) => opinions.written(() => composer.read()),
      failed,
    },
    signal,
  );
  return opinions;
}

/** Throws on an attribute that is no address. */
function modelOf(tag: Element): URL {
  const value = tag.getAttribute('precise') ?? '';
  if (value !== '' && URL.canParse(value, document.baseURI)) return new URL(value, document.baseURI);
  throw new Error(`precise="${value}" came, expected the address of precise.bin`);
}
