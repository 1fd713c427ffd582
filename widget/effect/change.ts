import { BANDS, type Band } from './band.ts';

/** What has become of a message that was nudged, when it is sent at last. */
export const CHANGES = ['unchanged', 'milder', 'no-better', 'worse', 'disguised'] as const;
export type Change = (typeof CHANGES)[number];

/** A message as it was judged; `words` are those that carried the judgement. */
export interface Judged {
  readonly draft: string;
  readonly band: Band;
  readonly words: string;
}

/** Compares a message that was nudged with what was sent in its place. An edit alone is no success. */
export function compare(before: Judged, after: Judged): Change {
  if (after.draft.trim() === before.draft.trim()) return 'unchanged';
  if (after.band === 'none') return 'milder';
  if (after.words !== before.words && isRespelt(before.words, after.words)) return 'disguised';
  const difference = BANDS.indexOf(after.band) - BANDS.indexOf(before.band);
  if (difference === 0) return 'no-better';
  return difference < 0 ? 'milder' : 'worse';
}

const lettersOf = (words: string): string => words.toLowerCase().replace(/[\s\p{P}]/gu, '');
/** So much of the letters may be others in the same words, spelt to be overlooked ("1d1ot"). */
const OTHER_LETTERS = 0.4;

function isRespelt(before: string, after: string): boolean {
  const [one, other] = [lettersOf(before), lettersOf(after)];
  if (one === other) return before.toLowerCase() !== after.toLowerCase();
  if (one.length !== other.length) return false;
  const others = [...one].filter((letter, at) => letter !== [...other][at]).length;
  return others <= one.length * OTHER_LETTERS;
}
