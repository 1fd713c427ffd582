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

/** The small model's verdict; undefined where nothing is nudged: what a bot alone reads hurts nobody. */
export function judgeSmall(tag: Element, draft: string): Verdict | undefined {
  if (readAnsweredBy(tag.getAttribute('answered-by')) === 'bot') return undefined;
  return judgeInTime(draft, scorerOfPage().judge, policyAt(tag), () => performance.now());
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
      if (verdict === undefined || scorerOfPage().despairs(draft)) return undefined;
      const known = { band: bandOfVerdict(verdict), print: fingerprintOf(draft) };
      if (verdict.outcome === 'flag')
        return { ...known, label: verdict.label, target: verdict.target, cues: verdict.cues, test: false };
      return tag.hasAttribute('test')
        ? { ...known, label: 'insult', target: 'unknown', cues: [], test: true }
        : undefined;
    },
  };
}

const bandOfVerdict = (verdict: Verdict): Band =>
  verdict.outcome === 'abstain' ? 'none' : bandOf(verdict.outcome === 'flag', verdict.score);
