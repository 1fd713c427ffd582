import { POLICIES, type Policy, type Scorer } from '#core';
import { policyOf, STRICTNESS } from '../../widget/strictness.ts';
import { readCorpus } from '../training/corpus.ts';
import { holdOut } from '../training/held-out.ts';
import { requireDataFolder } from '../training/paths.ts';
import { readTrainingRows } from '../training/public-sets.ts';
import { loadScorer } from './measure.ts';

// npm run lines: what each line would flag, of what the models may be tuned to: held-out authored lines, and the civil
// turns that they have learnt from. By this the policies are drawn (shared/core/policy.ts, widget/strictness.ts).
const FROM = 0.86;
const UNTIL = 0.97;
const STEP = 0.01;

const held = holdOut(readCorpus()).held;
const texts = {
  fair: held.filter(({ attack }) => !attack).map(({ text }) => text),
  attacks: held.filter(({ attack }) => attack).map(({ text }) => text),
  civil: readTrainingRows(requireDataFolder())
    .filter(({ source }) => source === 'multidogo')
    .map(({ text }) => text),
};

/** A draft that is not judged scores 0. */
function scoresOf(scorer: Scorer, drafts: readonly string[]): number[] {
  const all: Policy = { ...POLICIES.widget, flagAt: { small: 0, precise: 0 } };
  return drafts.map((draft) => {
    const verdict = scorer.judge(draft, all);
    return verdict.outcome === 'abstain' ? 0 : verdict.score;
  });
}

const above = (scores: readonly number[], line: number): number =>
  scores.filter((score) => score >= line).length;

for (const model of ['small', 'precise'] as const) {
  const scorer = loadScorer(model);
  const fair = scoresOf(scorer, texts.fair);
  const attacks = scoresOf(scorer, texts.attacks);
  const civil = scoresOf(scorer, texts.civil);
  const tell = (name: string, line: number): void =>
    console.log(
      `${model} ${name}: ${(above(fair, line) / fair.length).toFixed(4)} of ${fair.length} fair lines, ` +
        `${(above(attacks, line) / attacks.length).toFixed(3)} of ${attacks.length} attacks, ` +
        `${above(civil, line)} of ${civil.length} civil turns`,
    );
  for (let line = FROM; line < UNTIL + STEP / 2; line += STEP) tell(line.toFixed(2), line);
  for (const strictness of STRICTNESS) tell(`strictness="${strictness}"`, policyOf(strictness).flagAt[model]);
}
