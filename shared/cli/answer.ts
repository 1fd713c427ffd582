import type { Hint, Verdict } from '#core';

/** Decimals of a score in the output. */
const DECIMALS = 4;
const rounded = (score: number): number => Number(score.toFixed(DECIMALS));

/** One output line for a customer's message. An abstention has score 0 and says why. */
export function answerCustomer(verdict: Verdict): object {
  switch (verdict.outcome) {
    case 'flag': {
      const { score, label, target, cues } = verdict;
      return { flag: true, score: rounded(score), label, target, cues };
    }
    case 'pass':
      return {
        flag: false,
        score: rounded(verdict.score),
        label: null,
        target: null,
        cues: [],
      };
    case 'abstain':
      return {
        flag: false,
        score: 0,
        label: null,
        target: null,
        cues: [],
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
