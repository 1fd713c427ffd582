import type { Count } from './happenings.ts';

/** Ignored so often, and never once used, a rule has nothing to say to this agent. */
const OFTEN = 5;

/** Rules whose suggestions keep quiet, because the agent has only ever ignored them. */
export function quietRules(counts: readonly Count[]): string[] {
  const sum = (rule: string, what: Count['what']): number =>
    counts
      .filter((one) => one.rule === rule && one.what === what)
      .reduce((total, { count }) => total + count, 0);
  const rules = [...new Set(counts.map(({ rule }) => rule))];
  return rules.filter((rule) => sum(rule, 'ignored') >= OFTEN && sum(rule, 'used') === 0);
}
