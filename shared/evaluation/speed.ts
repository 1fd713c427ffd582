import { AllProfanity } from 'allprofanity';
import { Filter } from 'glin-profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { Bench } from 'tinybench';
import { createScorer, POLICIES } from '#core';
import bundle from '../model/bundle.json' with { type: 'json' };

/** Who is timed: this project and its peers. */
export const TIMED = ['otherend', 'obscenity', 'glin-profanity', 'allprofanity'] as const;

/** Times of one task in microseconds, median, of all in the same run. */
export interface Timing {
  readonly task: 'judge' | 'create';
  readonly medians: Readonly<Record<(typeof TIMED)[number], number>>;
}

const MILLISECONDS_EACH = 1500;
/** Calls that are timed together: a page's clock is too coarse for one. */
const CALLS = 20;

/** What each does: judge a message, or make what judges. */
type Task = (message: string) => unknown;

/**
 * Times judging (each message in turn) and creating the scorer, beside three filters of swear words.
 * Runs in Node and in a page; times differ between machines and between runs.
 */
export async function measureSpeed(messages: readonly string[]): Promise<Timing[]> {
  const options = { ...englishDataset.build(), ...englishRecommendedTransformers };
  const scorer = createScorer(bundle);
  const obscenity = new RegExpMatcher(options);
  const glin = new Filter({ languages: ['english'] });
  const all = new AllProfanity({ silent: true });
  const judging: Record<(typeof TIMED)[number], Task> = {
    otherend: (message) => scorer.judge(message, POLICIES.widget),
    obscenity: (message) => obscenity.getAllMatches(message),
    'glin-profanity': (message) => glin.checkProfanity(message),
    allprofanity: (message) => all.check(message),
  };
  const creating: Record<(typeof TIMED)[number], Task> = {
    otherend: () => createScorer(bundle),
    obscenity: () => new RegExpMatcher(options),
    'glin-profanity': () => new Filter({ languages: ['english'] }),
    allprofanity: () => new AllProfanity({ silent: true }),
  };
  return [
    { task: 'judge', medians: await mediansOf(judging, messages) },
    { task: 'create', medians: await mediansOf(creating, messages) },
  ];
}

async function mediansOf(
  tasks: Readonly<Record<(typeof TIMED)[number], Task>>,
  messages: readonly string[],
): Promise<Timing['medians']> {
  let next = 0;
  const median = async (task: Task): Promise<number> => {
    const bench = new Bench({ time: MILLISECONDS_EACH, warmupTime: MILLISECONDS_EACH / 3 });
    bench.add('task', () => {
      for (let call = 0; call < CALLS; call++) task(messages[next++ % messages.length] ?? '');
    });
    await bench.run();
    const result = bench.tasks[0]?.result;
    if (result === undefined || !('latency' in result)) throw new Error('the benchmark gave no result');
    return (result.latency.p50 * 1000) / CALLS;
  };
  return {
    otherend: await median(tasks.otherend),
    obscenity: await median(tasks.obscenity),
    'glin-profanity': await median(tasks['glin-profanity']),
    allprofanity: await median(tasks.allprofanity),
  };
}
