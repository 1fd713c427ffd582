import { POLICIES, type Scorer } from '#core';
import { UNSURE } from '../../widget/precise/opinions.ts';

/**
 * A line of a corpus file that the small model is unsure of and passes or flags: which one changes with training.
 * Throws when there is none.
 */
export function unsureDraft(corpus: string, scorer: Scorer, outcome: 'pass' | 'flag'): string {
  for (const line of corpus.trim().split('\n')) {
    const { text }: { text?: unknown } = JSON.parse(line);
    if (typeof text !== 'string' || text.length > 120 || /[\n ]$/u.test(text) || text.includes('\n'))
      continue;
    const verdict = scorer.judge(text, POLICIES.widget);
    if (verdict.outcome !== outcome) continue;
    if (verdict.score >= UNSURE.from && verdict.score < UNSURE.until) return text;
  }
  throw new Error(`the small model is sure of every line; expected one that it would ${outcome}`);
}
