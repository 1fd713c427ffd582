/** How hostile a message was judged, coarsely: a score itself never leaves the page. Only `none` was not flagged. */
export const BANDS = ['none', 'low', 'middle', 'high'] as const;
export type Band = (typeof BANDS)[number];

const MIDDLE = 0.95;
const HIGH = 0.99;

/** The band of a score, 0 to 1, of a message that was flagged or not. */
export function bandOf(flagged: boolean, score: number): Band {
  if (!flagged) return 'none';
  if (score < MIDDLE) return 'low';
  return score < HIGH ? 'middle' : 'high';
}
