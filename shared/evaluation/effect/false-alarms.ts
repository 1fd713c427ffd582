import { readEffect } from './reading.ts';
import { simulate } from './simulate.ts';
import { sumUp } from './sum-up.ts';

/** Conversations in a run; some 114 of each arm hold something that is flagged. */
const UNITS = 6000;

/** How many of so many made-up sites, on which a nudge changes nothing, show an effect all the same. */
export function countFalseAlarms(runs: number): number {
  let alarms = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { compared } = readEffect(sumUp(simulate({ units: UNITS, holdout: 0.5, effect: 0, seed })));
    const [one] = compared;
    if (one === undefined || compared.length > 1)
      throw new Error(`run ${seed}: ${compared.length} comparisons came, expected one`);
    if (one.low > 0 || one.high < 0) alarms += 1;
  }
  return alarms;
}
