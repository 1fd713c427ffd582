import { logitOf, sigmoid } from '../judgement.ts';
import type { Span } from '../span.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';

/** Words that readers mark as what makes a text toxic; learnt from toxic_spans by `npm run train`. */
export interface HurtfulWords {
  /** How the share, the length and the other words add up to a logit. */
  readonly weights: {
    readonly bias: number;
    readonly share: number;
    readonly length: number;
    readonly other: number;
  };
  /** Of each word, how often it is marked where it stands, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>;
}

/** A word with the probability that a reader would mark it, 0 to 1. */
export interface ScoredWord extends Span {
  readonly score: number;
}

/** Inputs of a word: the logit of its share, the logarithm of the text's length in tokens, the largest other share. */
export const inputsOf = (share: number, tokens: number, other: number): [number, number, number] => [
  logitOf(Math.min(HIGHEST, Math.max(LOWEST, share))),
  Math.log(1 + tokens),
  other,
];
const [LOWEST, HIGHEST] = [0.01, 0.98];

/** The words of the draft that are listed, in order, with their scores. */
export function scoreWords(draft: string, { weights, shares }: HurtfulWords): ScoredWord[] {
  const tokens = tokenise(normalise(draft));
  const listed = tokens.flatMap(({ start, end, text, kind }) => {
    const share = kind === 'word' && Object.hasOwn(shares, text) ? (shares[text] ?? 0) : 0;
    return share > 0 ? [{ start, end, share }] : [];
  });
  const ranked = listed.map(({ share }) => share).sort((a, b) => b - a);
  return listed.map(({ start, end, share }) => {
    const other = (share === ranked[0] ? ranked[1] : ranked[0]) ?? 0;
    const [logit, length, most] = inputsOf(share, tokens.length, other);
    const sum = weights.bias + weights.share * logit + weights.length * length + weights.other * most;
    return { start, end, score: sigmoid(sum) };
  });
}

/** Words from this probability on, with nothing but a blank between them, as spans. */
export function markWords(draft: string, words: HurtfulWords, from = 0.5): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of scoreWords(draft, words).filter(({ score }) => score >= from)) {
    const last = spans.at(-1);
    if (last !== undefined && start - last.end <= 1) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
