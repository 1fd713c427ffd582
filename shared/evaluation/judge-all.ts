import type { Policy, Scorer, Verdict } from '#core';
import type { CorpusLine } from '../training/corpus.ts';
import type { Judged } from './metrics.ts';

/** A text with what the whole scorer said of it. */
export interface Outcome extends Judged {
  readonly verdict: Verdict;
  readonly line?: CorpusLine;
}

/** Judges a text as a surface would; an abstention counts as score 0. */
export function judgeText(text: string, hostile: boolean, scorer: Scorer, policy: Policy): Outcome {
  const verdict = scorer.judge(text, policy);
  return {
    verdict,
    hostile,
    score: verdict.outcome === 'abstain' ? 0 : verdict.score,
  };
}

/** Whether the outcome is a nudge. */
export const isFlagged = ({ verdict }: Outcome): boolean => verdict.outcome === 'flag';
