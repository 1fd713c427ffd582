import { CATEGORIES, type Category, type FindHints, type Hint } from '../core/advice/hints.ts';
import { type Kinds, MODEL_HINT } from '../core/advice/kinds.ts';
import { logitOf, sigmoid } from '../core/judgement.ts';
import type { ReviewPolicy } from '../core/policy.ts';
import { byStart, overlaps } from '../core/span.ts';
import type { AgentReader, ReadReply, ReadSentence } from './agent.ts';

/** How the network's reading of a reply and the rules' hints add up to a probability; fitted on held-out replies. */
export interface ReviewCalibration {
  readonly bias: number;
  /** Weight of the logit of any fault, of the likeliest kind in any sentence, and of a rule that speaks up. */
  readonly fault: number;
  readonly kind: number;
  readonly rule: number;
}

/** What hints are given by: the rules, the network, how both add up, and what is said without a rule. */
export interface ReviewParts {
  readonly findHints: FindHints;
  readonly reader: AgentReader;
  readonly calibration: ReviewCalibration;
  readonly kinds: Kinds;
}

/** What is known of a reply before it is decided: a probability's inputs; see `ReviewCalibration`. */
export const reviewInputs = (read: ReadReply, hints: readonly Hint[]): [number, number, number] => [
  logitOf(read.fault),
  logitOf(read.sentences.reduce((most, sentence) => Math.max(most, likeliest(sentence)[1]), 0)),
  hints.some(({ severity }) => severity !== 'info') ? 1 : 0,
];

/**
 * Hints from rules and network together: the network silences rules that misread a good reply, and finds what no rule
 * has words for; a rule that warns is silenced only where its very sentence reads well. Niceties (info) come from the rules alone. Ordered by start, never overlapping.
 */
export function createReview(
  { findHints, reader, calibration, kinds }: ReviewParts,
  policy: ReviewPolicy,
): FindHints {
  return (reply) => {
    const hints = findHints(reply);
    const read = reader.readReply(reply);
    const [fault, kind, rule] = reviewInputs(read, hints);
    const { bias, fault: ofFault, kind: ofKind, rule: ofRule } = calibration;
    const probability = sigmoid(bias + ofFault * fault + ofKind * kind + ofRule * rule);
    if (probability < policy.hintAt) {
      return hints.filter(
        (hint) => hint.severity === 'info' || (hint.severity === 'warn' && stands(hint, read, policy.warnAt)),
      );
    }
    const insistent = hints.filter(({ severity }) => severity !== 'info');
    const ranked = [...read.sentences].sort((a, b) => likeliest(b)[1] - likeliest(a)[1]);
    const further = ranked.filter(
      (sentence, rank) =>
        !insistent.some((hint) => overlaps(hint, sentence)) &&
        // Where no rule says which sentence it is, the likeliest.
        (likeliest(sentence)[1] >= policy.sentenceAt || (rank === 0 && insistent.length === 0)),
    );
    const found = further.map((sentence) => hintOf(sentence, kinds, reply));
    const kept = hints.filter((hint) => !found.some((other) => overlaps(hint, other)));
    return [...kept, ...found].sort(byStart);
  };
}

/**
 * Whether the network, which reads the sentence of a warning by itself, finds it anything but fine: what surrounds it
 * in a long, friendly reply does not make it better.
 */
const stands = (hint: Hint, { sentences }: ReadReply, warnAt: number): boolean =>
  sentences.some((sentence) => overlaps(hint, sentence) && likeliest(sentence)[1] >= warnAt);

function likeliest({ kinds }: ReadSentence): [Category, number] {
  let best: [Category, number] = [CATEGORIES[0], -1];
  for (const category of CATEGORIES) if (kinds[category] > best[1]) best = [category, kinds[category]];
  return best;
}

function hintOf(sentence: ReadSentence, kinds: Kinds, reply: string): Hint {
  const [category] = likeliest(sentence);
  const words = reply.slice(sentence.start, sentence.end);
  const start = sentence.start + (words.length - words.trimStart().length);
  const end = sentence.end - (words.length - words.trimEnd().length);
  return { rule: `${MODEL_HINT}${category}`, category, start, end, ...kinds[category] };
}
