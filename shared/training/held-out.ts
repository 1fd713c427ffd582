import type { CorpusLine } from './corpus.ts';
import { foldsOf } from './folds.ts';

/** One of so many authored lines is held out. */
const PARTS = 10;

/** The authored lines that models learn from, and those held out to calibrate them and to choose settings by. */
export interface HeldOutSplit {
  readonly learnt: readonly CorpusLine[];
  readonly held: readonly CorpusLine[];
}

/** Holds out a tenth of the lines, near-duplicates on the same side. */
export function holdOut(lines: readonly CorpusLine[]): HeldOutSplit {
  const parts = foldsOf(
    lines.map(({ text }) => text),
    PARTS,
  );
  return {
    learnt: lines.filter((_, at) => parts[at] !== 0),
    held: lines.filter((_, at) => parts[at] === 0),
  };
}
