import type { Policy, Verdict } from '#core';
import { type Band, bandOf } from '../effect/band.ts';
import type { Judged } from '../effect/change.ts';
import { fingerprintOf } from '../gate/fingerprint.ts';
import { judgeInTime } from '../gate/judge-in-time.ts';
import type { Opinions } from '../precise/opinions.ts';
import { scorerOfPage } from '../scorer.ts';
import { policyOf, readStrictness } from '../strictness.ts';
import { type Finding, readAnsweredBy } from './nudge.ts';

/** What is known of a draft, by the tag's attributes as they are now. */
export interface Judging {
  /** What is to be said about it; undefined where nothing is. */
  find(draft: string): Finding | undefined;
  /** As it is counted; undefined where nothing is judged. */
  judged(draft: string): Judged | undefined;
}

/** Where the tag draws the line. */
export const policyAt = (tag: Element): Policy => policyOf(readStrictness(tag.getAttribute('strictness')));

/** One draft is asked about several times in a row: to hold it, to count it, to look again. */
let last: { readonly draft: string; readonly policy: Policy; readonly verdict: Verdict } | undefined;

/** The small model's verdict; undefined where nothing is nudged: what a bot alone reads hurts nobody. */
export function judgeSmall(tag: Element, draft: string): Verdict | undefined {
  if (readAnsweredBy(tag.getAttribute('answered-by')) === 'bot') return undefined;
  const policy = policyAt(tag);
  if (last?.draft !== draft || last.policy !== policy) {
    const verdict = judgeInTime(draft, scorerOfPage().judge, policy, () => performance.now());
    last = { draft, policy, verdict };
  }
  return last.verdict;
}

/** Judges what is written to `tag`, with the precise model's opinion where it is there. */
export function createJudging(tag: Element, opinions: Pick<Opinions, 'on'>): Judging {
  const verdictOn = (draft: string): Verdict | undefined => {
    const small = judgeSmall(tag, draft);
    // Never waited for: the precise model has looked at this very draft by now, or has no say.
    return small === undefined ? undefined : (opinions.on(draft) ?? small);
  };
  return {
    judged: (draft) => {
      const verdict = verdictOn(draft);
      if (verdict === undefined) return undefined;
      const cues = verdict.outcome === 'flag' ? verdict.cues : [];
      const words = cues.map(({ start, end }) => draft.slice(start, end)).join(' ');
      return { draft, words, band: bandOfVerdict(verdict) };
    },
    find: (draft) => {
      const verdict = verdictOn(draft);
      const isTest = tag.hasAttribute('test');
      if (verdict === undefined || (verdict.outcome !== 'flag' && !isTest)) return undefined;
      if (scorerOfPage().despairs(draft)) return undefined;
      const known = { band: bandOfVerdict(verdict), print: fingerprintOf(draft) };
      if (verdict.outcome === 'flag')
        return { ...known, label: verdict.label, target: verdict.target, cues: verdict.cues, test: false };
      return { ...known, label: 'insult', target: 'unknown', cues: [], test: true };
    },
  };
}

const bandOfVerdict = (verdict: Verdict): Band =>
  verdict.outcome === 'abstain' ? 'none' : bandOf(verdict.outcome === 'flag', verdict.score);
