import type { Hint, Verdict } from '#core';

/** Decimals of a score in the output. */
const DECIMALS = 4;
const rounded = (score: number): number => Number(score.toFixed(DECIMALS));

/**
 * One output line for a customer's message; `without` is the draft less the attack, or undefined where there is none
 * to offer. An abstention has score 0 and says why.
 */
export function answerCustomer(verdict: Verdict, without: string | undefined): object {
  switch (verdict.outcome) {
    case 'flag': {
      const { score, label, target, cues } = verdict;
      return { flag: true, score: rounded(score), label, target, cues, without: without ?? null };
    }
    case 'pass':
      return {
        flag: false,
        score: rounded(verdict.score),
        label: null,
        target: null,
        cues: [],
        without: null,
      };
    case 'abstain':
      return {
        flag: false,
        score: 0,
        label: null,
        target: null,
        cues: [],
        without: null,
        abstain: verdict.reason,
      };
  }
}

/** One output line for an agent's reply. */
export function answerAgent(hints: readonly Hint[], verdict: Verdict): object {
  return {
    hints,
    flag: verdict.outcome === 'flag',
    score: verdict.outcome === 'abstain' ? 0 : rounded(verdict.score),
    ...(verdict.outcome === 'abstain' ? { abstain: verdict.reason } : {}),
  };
}
