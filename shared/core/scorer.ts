import { type Analysis, createAnalyse } from './analyse.ts';
import { type Bundle, KINDS, readBundle } from './bundle.ts';
import { type Cue, composeCues, leadingCue } from './cues.ts';
import type { AttackLabel, Target } from './labels.ts';
import { evidenceOf } from './model/evidence.ts';
import { emitFeatures } from './model/features.ts';
import { messageLogit, type RawSum, rawLogit, sigmoid, weightOf } from './model/score.ts';
import { unpackWeights, type Weights } from './model/weights.ts';
import type { Policy } from './policy.ts';
import { hasRole, type Role } from './rules/roles.ts';
import type { Span } from './span.ts';
import type { Sentence } from './text/segment.ts';

/** Why a draft was not judged. */
export const ABSTENTIONS = ['too_short', 'unsupported_language'] as const;
export type Abstention = (typeof ABSTENTIONS)[number];

/** What was decided; `score` is the calibrated probability of an attack on a person, 0 to 1. */
export type Verdict =
  | { readonly outcome: 'pass'; readonly score: number }
  | {
      readonly outcome: 'flag';
      readonly score: number;
      readonly label: AttackLabel;
      readonly target: Target;
      /** At least one; ordered, inside the draft. */
      readonly cues: readonly Cue[];
    }
  | { readonly outcome: 'abstain'; readonly reason: Abstention };

/** Judges drafts. Deterministic; never throws on a text, however odd. */
export interface Scorer {
  judge(draft: string, policy: Policy): Verdict;
}

interface SentenceSums {
  readonly attack: RawSum;
  readonly kinds: readonly RawSum[];
}

/** Makes a scorer from a bundle. Throws, saying what came and what was expected, on a broken one. */
export function createScorer(value: unknown): Scorer {
  const bundle = readBundle(value);
  const analyse = createAnalyse(bundle.lexicon);
  const attack = unpackWeights(bundle.model.attack);
  const kinds = KINDS.map((kind) => unpackWeights(bundle.model.kinds[kind]));
  return {
    judge: (draft, policy) => {
      const analysis = analyse(draft);
      const abstention = whyAbstain(analysis);
      if (abstention !== undefined) return { outcome: 'abstain', reason: abstention };
      const sums = sumSentences(analysis, attack, kinds);
      const score = scoreOf(sums, attack, bundle);
      // Written so that a threshold which is not a number flags nothing.
      if (!(score >= policy.flagAt)) return { outcome: 'pass', score };
      const cues = findCues(analysis, sums, policy, { attack, kinds, bundle });
      const leading = leadingCue(cues);
      if (leading === undefined) return { outcome: 'pass', score };
      return {
        outcome: 'flag',
        score,
        label: leading.label,
        target: leading.target,
        cues,
      };
    },
  };
}

function whyAbstain({ tokens, signals, language }: Analysis): Abstention | undefined {
  if (language === 'other') return 'unsupported_language';
  const hasWords = tokens.some(({ kind }) => kind === 'word');
  return hasWords || signals.some((found) => found.length > 0) ? undefined : 'too_short';
}

/** Sums the weights of each sentence's features, for the attack model and the kinds together. */
function sumSentences(
  { sentences, tokens, annotated, signals }: Analysis,
  attack: Weights,
  kinds: readonly Weights[],
): SentenceSums[] {
  return sentences.map((sentence, index) => {
    const evidence = evidenceOf(signals[index] ?? []);
    let count = 0;
    let sum = 0;
    const kindSums = kinds.map(() => 0);
    emitFeatures(sentence, tokens, annotated, (hash) => {
      count += 1;
      sum += weightOf(attack, hash);
      for (let kind = 0; kind < kinds.length; kind++) {
        const weights = kinds[kind];
        if (weights !== undefined) kindSums[kind] = (kindSums[kind] ?? 0) + weightOf(weights, hash);
      }
    });
    return {
      attack: { sum, count, evidence },
      kinds: kindSums.map((kindSum) => ({ sum: kindSum, count, evidence })),
    };
  });
}

const scoreOf = (sums: readonly SentenceSums[], attack: Weights, { model }: Bundle): number =>
  sigmoid(
    messageLogit(
      attack,
      sums.map((sentence) => sentence.attack),
      model.calibration,
    ),
  );

interface Models {
  readonly attack: Weights;
  readonly kinds: readonly Weights[];
  readonly bundle: Bundle;
}

/** Cues of the sentences that carry the score; where only the model saw it, the worst sentence itself. */
function findCues(analysis: Analysis, sums: readonly SentenceSums[], policy: Policy, models: Models): Cue[] {
  const scores = sums.map((sentence, index) =>
    isSolid(analysis, index) ? scoreOf([sentence], models.attack, models.bundle) : -1,
  );
  const worst = scores.reduce((best, score, index) => (score > (scores[best] ?? -1) ? index : best), 0);
  return analysis.sentences.flatMap((sentence, index) => {
    const score = scores[index] ?? -1;
    const own = sums[index];
    if (own === undefined || !isSolid(analysis, index) || (index !== worst && score < policy.showAt))
      return [];
    const cues = composeCues(analysis.signals[index] ?? []);
    // What the model alone says of a further sentence has to be as sure as a flag.
    if (cues.length > 0 || (index !== worst && score < policy.flagAt)) return cues;
    return [cueOfSentence(sentence, own, analysis, models)];
  });
}

/** Whether the sentence holds more than line breaks. */
const isSolid = ({ sentences, tokens }: Analysis, index: number): boolean => {
  const { first = 0, last = 0 } = sentences[index] ?? {};
  return tokens.slice(first, last).some(({ kind }) => kind !== 'break');
};

function cueOfSentence(sentence: Sentence, sums: SentenceSums, analysis: Analysis, models: Models): Cue {
  return {
    ...trimmed(sentence, analysis),
    label: kindOf(sums, models),
    target: targetOf(sentence, analysis),
    because: ['reads as aimed at the person, not at the problem'],
  };
}

/** The sentence without line breaks at its edges. */
function trimmed({ first, last, start, end }: Sentence, { tokens }: Analysis): Span {
  const solid = tokens.slice(first, last).filter(({ kind }) => kind !== 'break');
  return { start: solid[0]?.start ?? start, end: solid.at(-1)?.end ?? end };
}

function kindOf(sums: SentenceSums, { kinds }: Models): AttackLabel {
  let best: AttackLabel = 'insult';
  let highest = 0;
  for (const [index, kind] of KINDS.entries()) {
    const weights = kinds[index];
    const sum = sums.kinds[index];
    const logit = weights === undefined || sum === undefined ? 0 : rawLogit(weights, sum);
    if (logit > highest) [best, highest] = [kind, logit];
  }
  return best;
}

const TARGET_ROLES = [
  ['staff-group', 'staff'],
  ['second-person', 'reader'],
  ['staff-noun', 'third_party'],
  ['third-person', 'third_party'],
] as const satisfies readonly (readonly [Role, Target])[];

function targetOf({ first, last }: Sentence, { annotated }: Analysis): Target {
  for (const [role, target] of TARGET_ROLES) {
    for (let at = first; at < last; at++) if (hasRole(annotated, at, role)) return target;
  }
  return 'reader';
}
