import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createScorer, POLICIES } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';

/** Heap in use after a collection, in bytes, before and after judging. */
export interface Growth {
  readonly messages: number;
  readonly before: number;
  readonly after: number;
}

const WARM_UP = 20_000;

/** Judges so many messages, each made different by a number, and tells what the heap holds before and after. */
export function measureGrowth(texts: readonly string[], messages: number): Growth {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node offers no garbage collection on demand');
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const scorer = createScorer(loadBundle());
  const judge = (count: number): void => {
    for (let at = 0; at < count; at++) scorer.judge(`${texts[at % texts.length]} ${at}`, POLICIES.widget);
  };
  judge(WARM_UP);
  const before = heap();
  judge(messages);
  return { messages, before, after: heap() };
}
