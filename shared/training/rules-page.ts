import type { LexiconSource } from './compile.ts';

/** RULES.md: every rule with an example that it flags and one that it passes. */
export function renderRulesPage({ lexicon, tone, ruleExamples, toneExamples }: LexiconSource): string {
  const examples = new Map([...ruleExamples, ...toneExamples].map((one) => [one.id, one]));
  const rows = <T extends { id: string }>(rules: readonly T[], cells: (rule: T) => string[]): string[] =>
    rules.map((rule) => {
      const { flags, passes } = examples.get(rule.id) ?? {
        flags: [],
        passes: [],
      };
      return `| ${[rule.id, ...cells(rule), flags[0] ?? '', passes[0] ?? ''].map(escapeCell).join(' | ')} |`;
    });
  return [
    '# Rules',
    '',
    'Generated from shared/lexicon by `npm run rules`. Do not edit.',
    '',
    `## Hints for agents (${tone.rules.length})`,
    '',
    '| rule | category | severity | why | flags | passes |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows(tone.rules, ({ category, severity, message }) => [category, severity, message]),
    '',
    `## Evidence in customers' messages (${lexicon.rules.length})`,
    '',
    'Signals for the model, and the words that a nudge shows; none of them flags by itself.',
    '',
    '| rule | label | target | because | flags | passes |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows(lexicon.rules, ({ label, target, because }) => [label, target, because]),
    '',
    `Exemptions: ${lexicon.exemptions.length}. Term lists: ${Object.keys(lexicon.terms).length}, ` +
      `with ${Object.values(lexicon.terms).reduce((sum, terms) => sum + terms.length, 0)} terms.`,
    '',
  ].join('\n');
}

const escapeCell = (text: string): string => text.replace(/\|/gu, '\\|').replace(/\s+/gu, ' ');
