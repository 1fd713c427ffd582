import { foldsOf } from './folds.ts';

/** One of so many authored texts is held out. */
const PARTS = 10;

/** The authored texts that models learn from, and those held out to calibrate them and to choose settings by. */
export interface HeldOutSplit<T> {
  readonly learnt: readonly T[];
  readonly held: readonly T[];
}

/** Holds out a tenth of what was written, near-duplicates on the same side. */
export const holdOut = <T extends { readonly text: string }>(written: readonly T[]): HeldOutSplit<T> =>
  holdOutBy(written, ({ text }) => text);

/** The same by a text made of each. */
export function holdOutBy<T>(written: readonly T[], textOf: (one: T) => string): HeldOutSplit<T> {
  const parts = foldsOf(written.map(textOf), PARTS);
  return {
    learnt: written.filter((_, at) => parts[at] !== 0),
    held: written.filter((_, at) => parts[at] === 0),
  };
}
