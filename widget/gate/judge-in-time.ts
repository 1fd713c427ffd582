import type { Policy, Scorer, Verdict } from '#core';

/** Nobody waits longer at a send, in ms; what could not be read by then goes out. */
const MOST_MS = 50;
/** Units that are judged at once: on a slow phone some 20 ms, where a message of 300 takes 2. */
const PART = 2000;
/** A part ends behind the last of these in it. */
const ENDS = /[.!?\n][^.!?\n]*$/u;

/**
 * Judges a draft, and lets it go where that takes too long. A short draft is judged as a whole; a long one part by part
 * until one flags or the time is over. `now` in ms.
 */
export function judgeInTime(
  draft: string,
  judge: Scorer['judge'],
  policy: Policy,
  now: () => number,
): Verdict {
  if (draft.length <= PART) return judge(draft, policy);
  const until = now() + MOST_MS;
  let worst: Verdict = { outcome: 'pass', score: 0 };
  for (const { start, end } of partsOf(draft)) {
    if (now() >= until) return worst;
    const verdict = judge(draft.slice(start, end), policy);
    if (verdict.outcome === 'flag') return shifted(verdict, start);
    if (verdict.outcome === 'pass' && verdict.score > worst.score) worst = verdict;
  }
  return worst;
}

/** Parts of at most `PART` units, cut behind a sentence where there is one. */
function* partsOf(draft: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (start < draft.length) {
    let end = Math.min(start + PART, draft.length);
    if (end < draft.length) {
      const at = draft.slice(start, end).search(ENDS);
      // Without a sentence's end at a blank; without that anywhere.
      const blank = draft.lastIndexOf(' ', end);
      if (at > 0) end = start + at + 1;
      else if (blank > start) end = blank;
    }
    yield { start, end };
    start = end;
  }
}

const shifted = (verdict: Verdict & { outcome: 'flag' }, by: number): Verdict => ({
  ...verdict,
  cues: verdict.cues.map((cue) => ({ ...cue, start: cue.start + by, end: cue.end + by })),
});

/** Whether a draft is short enough to be judged many times over, as taking the attack out does. */
export const isShort = (draft: string): boolean => draft.length <= 2 * PART;
