import type { Hint, Verdict } from '#core';
import type { Upset } from '../precise/index.ts';

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

/** What is known of the customer whom a reply answers. */
export interface Answered {
  readonly customer: { readonly upset: Upset };
  readonly acknowledged: boolean;
}

/** One output line for an agent's reply; with the customer's message also how upset that is, and whether it is met. */
export function answerAgent(hints: readonly Hint[], verdict: Verdict, answered?: Answered): object {
  return {
    hints,
    flag: verdict.outcome === 'flag',
    score: verdict.outcome === 'abstain' ? 0 : rounded(verdict.score),
    ...(verdict.outcome === 'abstain' ? { abstain: verdict.reason } : {}),
    ...answered,
  };
}
