import { type Analyse, type Analysis, createAnalyse } from './analyse.ts';
import { type LanguagePack, readBundle, unpackLexicon } from './bundle.ts';
import { type Cue, composeCues, leadingCue } from './cues.ts';
import type { JudgeAnalysis, Judgement, SentenceJudgement } from './judgement.ts';
import type { AttackLabel, Target } from './labels.ts';
import { createJudgeSmall } from './model/small.ts';
import type { ModelName, Policy } from './policy.ts';
import type { Signal } from './rules/signals.ts';
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

/** One sentence of a draft with all that was found in it. */
export interface ExplainedSentence extends Span, SentenceJudgement {
  /** What the lexicon's terms and rules say, meant or not, about anybody or anything. */
  readonly signals: readonly Signal[];
}

/** What a draft is judged by, whatever a policy makes of it. */
export interface Explanation {
  /** Code of the language that it was judged in; undefined where the draft is in another. */
  readonly language: string | undefined;
  /** Calibrated probability of an attack on a person, 0 to 1. */
  readonly score: number;
  readonly sentences: readonly ExplainedSentence[];
}

/** Judges drafts. Deterministic; never throws on a text, however odd. */
export interface Scorer {
  judge(draft: string, policy: Policy): Verdict;
  /** All sentences with their scores and signals; also of a draft in another language, which no one can trust. */
  explain(draft: string): Explanation;
  /** Whether the writer speaks of ending their own life or hurting themselves: that is never a matter of tone. */
  despairs(draft: string): boolean;
}

/** A larger model that judges drafts of one language in the small one's place, and may ask it. */
export interface OtherModel {
  readonly name: ModelName;
  readonly language: string;
  create(small: JudgeAnalysis): JudgeAnalysis;
}

/**
 * Makes a scorer from a bundle, with the small model or another in its place. Throws, saying what came and what
 * was expected, on a broken bundle.
 */
export function createScorer(value: unknown, other?: OtherModel): Scorer {
  const packs = readBundle(value).packs.map((pack) => createPackScorer(pack, other));
  const read = (draft: string): Reading => readDraft(draft, packs);
  return {
    despairs: (draft) => {
      const { analysis } = read(draft);
      return analysis.language !== 'other' && analysis.despairs();
    },
    explain: (draft) => {
      const { analysis, judge, language } = read(draft);
      const { score, sentences } = judge(analysis);
      return {
        language: analysis.language === 'other' ? undefined : language,
        score,
        sentences: analysis.sentences.flatMap(({ start, end }, at) => {
          const own = sentences[at];
          return own === undefined ? [] : [{ start, end, ...own, signals: analysis.signals[at] ?? [] }];
        }),
      };
    },
    judge: (draft, { flagAt, showAt }) => {
      const { analysis, judge, model } = read(draft);
      const abstention = whyAbstain(analysis);
      if (abstention !== undefined) return { outcome: 'abstain', reason: abstention };
      const judgement = judge(analysis);
      const { score } = judgement;
      // Written so that a threshold which is not a number flags nothing.
      if (!(score >= flagAt[model])) return { outcome: 'pass', score };
      const cues = findCues(analysis, judgement, flagAt[model], showAt);
      const leading = leadingCue(cues);
      if (leading === undefined) return { outcome: 'pass', score };
      return { outcome: 'flag', score, label: leading.label, target: leading.target, cues };
    },
  };
}

/** The stages for drafts in one language. */
interface PackScorer {
  readonly language: string;
  readonly model: ModelName;
  readonly analyse: Analyse;
  readonly judge: JudgeAnalysis;
}

function createPackScorer({ model, lexicon }: LanguagePack, other: OtherModel | undefined): PackScorer {
  const { language } = lexicon;
  const small = createJudgeSmall(model);
  const larger = other?.language === language ? other : undefined;
  return {
    language,
    model: larger?.name ?? 'small',
    analyse: createAnalyse(unpackLexicon(lexicon)),
    judge: larger?.create(small) ?? small,
  };
}

/** A draft as the pack of its language reads it. */
interface Reading extends PackScorer {
  readonly analysis: Analysis;
}

/** Read by the first pack whose language it is, else by one that cannot tell, else by any. */
function readDraft(draft: string, packs: readonly PackScorer[]): Reading {
  let best: Reading | undefined;
  for (const pack of packs) {
    const analysis = pack.analyse(draft);
    if (analysis.language === 'own') return { ...pack, analysis };
    if (best === undefined || best.analysis.language === 'other') best = { ...pack, analysis };
  }
  if (best === undefined) throw new Error('bundle: no packs, expected one or more');
  return best;
}

function whyAbstain({ tokens, signals, language }: Analysis): Abstention | undefined {
  if (language === 'other') return 'unsupported_language';
  const hasWords = tokens.some(({ kind }) => kind === 'word');
  return hasWords || signals.some((found) => found.length > 0) ? undefined : 'too_short';
}

/** Cues of the sentences that carry the score; where only the model saw it, the worst sentence itself. */
function findCues(analysis: Analysis, { sentences }: Judgement, flagAt: number, showAt: number): Cue[] {
  const scores = sentences.map(({ score }, index) => (isSolid(analysis, index) ? score : -1));
  const worst = scores.reduce((best, score, index) => (score > (scores[best] ?? -1) ? index : best), 0);
  return analysis.sentences.flatMap((sentence, index) => {
    const score = scores[index] ?? -1;
    const own = sentences[index];
    if (own === undefined || !isSolid(analysis, index) || (index !== worst && score < showAt)) return [];
    const cues = composeCues(analysis.signals[index] ?? []);
    // What the model alone says of a further sentence has to be as sure as a flag.
    if (cues.length > 0 || (index !== worst && score < flagAt)) return cues;
    return [cueOfSentence(sentence, own, analysis)];
  });
}

/** Whether the sentence holds more than line breaks. */
const isSolid = ({ sentences, tokens }: Analysis, index: number): boolean => {
  const { first = 0, last = 0 } = sentences[index] ?? {};
  return tokens.slice(first, last).some(({ kind }) => kind !== 'break');
};

const cueOfSentence = (
  sentence: Sentence,
  { label, target }: SentenceJudgement,
  analysis: Analysis,
): Cue => ({
  ...trimmed(sentence, analysis),
  label,
  target,
  because: ['reads as aimed at the person, not at the problem'],
});

/** The sentence without line breaks at its edges. */
function trimmed({ first, last, start, end }: Sentence, { tokens }: Analysis): Span {
  const solid = tokens.slice(first, last).filter(({ kind }) => kind !== 'break');
  return { start: solid[0]?.start ?? start, end: solid.at(-1)?.end ?? end };
}
