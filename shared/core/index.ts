export {
  CATEGORIES,
  type Category,
  createFindHints,
  type FindHints,
  type Hint,
  SEVERITIES,
  type Severity,
  type Tone,
  type ToneRule,
} from './advice/hints.ts';
export { type Kind, type Kinds, MODEL_HINT } from './advice/kinds.ts';
export {
  createSuggestOpenings,
  type Openings,
  STEPS,
  type Step,
  type Suggestion,
  type SuggestOpenings,
  type Topic,
} from './advice/openings.ts';
export {
  createFindStrategies,
  type FindStrategies,
  type FoundStrategy,
  type Strategy,
} from './advice/politeness.ts';
export { readTone } from './advice/tone.ts';
export { withoutAttack } from './advice/without-attack.ts';
export { type Bundle, readBundle, unpackLexicon } from './bundle.ts';
export type { Cue } from './cues.ts';
export type { JudgeAnalysis, Judgement } from './judgement.ts';
export {
  ATTACK_LABELS,
  type AttackLabel,
  isAttackLabel,
  isLabel,
  isTarget,
  LABELS,
  type Label,
  TARGETS,
  type Target,
} from './labels.ts';
export {
  MODEL_NAMES,
  type ModelName,
  POLICIES,
  type Policy,
  REVIEW,
  type ReviewPolicy,
  SURFACES,
  type Surface,
} from './policy.ts';
export {
  type Abstention,
  createScorer,
  type ExplainedSentence,
  type Explanation,
  type OtherModel,
  type Scorer,
  type Verdict,
} from './scorer.ts';
export { overlaps, type Span } from './span.ts';
