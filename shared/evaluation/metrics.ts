import type { Span } from '../core/span.ts';
/** A score with the truth it is judged by. */
export interface Judged {
  /** 0 to 1, or any number where only the order counts. */
  readonly score: number;
  readonly hostile: boolean;
}

/** Area under the ROC curve, 0 to 1; ties count half. NaN when one of the classes is missing. */
export function rocAuc(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const positives = judged.filter(({ hostile }) => hostile).length;
  const negatives = judged.length - positives;
  let rankSum = 0;
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last < sorted.length && sorted[last]?.score === sorted[first]?.score) last++;
    const rank = (first + 1 + last) / 2;
    for (let at = first; at < last; at++) if (sorted[at]?.hostile) rankSum += rank;
    first = last;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Share of the texts for which `flagged` holds; NaN of none. */
export const share = <T>(texts: readonly T[], flagged: (text: T) => boolean): number =>
  texts.filter(flagged).length / texts.length;

/** The highest recall at which at most `rate` (0 to 1) of the rest is flagged. */
export function recallAtFalseAlarms(judged: readonly Judged[], rate: number): number {
  const rest = judged.filter(({ hostile }) => !hostile).map(({ score }) => score);
  const allowed = Math.floor(rate * rest.length);
  const threshold = rest.sort((a, b) => b - a)[allowed] ?? Number.NEGATIVE_INFINITY;
  return share(
    judged.filter(({ hostile }) => hostile),
    ({ score }) => score > threshold,
  );
}

const BINS = 10;

/** Expected calibration error over ten bins of equal width, 0 to 1 (Naeini et al. 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({
    count: 0,
    score: 0,
    hostile: 0,
  }));
  for (const { score, hostile } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.score += score;
    bin.hostile += hostile ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.hostile), 0) / judged.length;
}

/**
 * Agreement of two sets of spans of one text, by character, 0 to 1: the harmonic mean of precision and recall; 1 where
 * neither has any (Pavlopoulos et al. 2022).
 */
export function characterF1(found: readonly Span[], wanted: readonly Span[]): number {
  const ours = placesOf(found);
  const theirs = placesOf(wanted);
  if (ours.size + theirs.size === 0) return 1;
  const both = [...ours].filter((place) => theirs.has(place)).length;
  return (2 * both) / (ours.size + theirs.size);
}

const placesOf = (spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

/** Spearman's rank correlation of two lists, -1 to 1; ties share the mean of their ranks. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length + 1) / 2;
  const together = a.reduce((sum, rank, at) => sum + (rank - middle) * ((b[at] ?? 0) - middle), 0);
  const spread = (ranks: readonly number[]): number =>
    ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  return together / Math.sqrt(spread(a) * spread(b));
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let until = from + 1;
    while (until < order.length && values[order[until] ?? 0] === values[order[from] ?? 0]) until++;
    for (let at = from; at < until; at++) ranks[order[at] ?? 0] = (from + 1 + until) / 2;
    from = until;
  }
  return ranks;
}
