import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { Bench } from 'tinybench';
import { createScorer, POLICIES } from '#core';
import bundle from '../model/bundle.json' with { type: 'json' };

/** Times of one task, in microseconds, beside the same task of the peer (obscenity) in the same run. */
export interface Timing {
  readonly task: 'judge' | 'create';
  readonly median: number;
  readonly peerMedian: number;
}

const MILLISECONDS_EACH = 1500;
/** Calls that are timed together: a page's clock is too coarse for one. */
const CALLS = 20;

/**
 * Times judging (each message in turn) and creating the scorer, beside obscenity's matcher.
 * Runs in Node and in a page; times differ between machines and between runs.
 */
export async function measureSpeed(messages: readonly string[]): Promise<Timing[]> {
  const peerOptions = {
    ...englishDataset.build(),
    ...englishRecommendedTransformers,
  };
  const scorer = createScorer(bundle);
  const peer = new RegExpMatcher(peerOptions);
  let next = 0;
  const message = (): string => messages[next++ % messages.length] ?? '';
  const median = async (task: () => unknown): Promise<number> => {
    const bench = new Bench({
      time: MILLISECONDS_EACH,
      warmupTime: MILLISECONDS_EACH / 3,
    });
    bench.add('task', () => {
      for (let call = 0; call < CALLS; call++) task();
    });
    await bench.run();
    const result = bench.tasks[0]?.result;
    if (result === undefined || !('latency' in result)) throw new Error('the benchmark gave no result');
    return (result.latency.p50 * 1000) / CALLS;
  };
  return [
    {
      task: 'judge',
      median: await median(() => scorer.judge(message(), POLICIES.widget)),
      peerMedian: await median(() => peer.getAllMatches(message())),
    },
    {
      task: 'create',
      median: await median(() => createScorer(bundle)),
      peerMedian: await median(() => new RegExpMatcher(peerOptions)),
    },
  ];
}
