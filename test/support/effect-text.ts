import { renderEffect } from '../../shared/evaluation/effect/report.ts';
import { simulate } from '../../shared/evaluation/effect/simulate.ts';
import { sumUp } from '../../shared/evaluation/effect/sum-up.ts';

/** Events of a made-up site as a file, and the difference that the command line prints of them. */
export function estimateText(): { readonly events: string; readonly difference: string } {
  const events = [...simulate({ units: 6000, holdout: 0.5, effect: 0.3, seed: 11 })];
  const printed = /Difference of send-human: (\S+) hostile/u.exec(renderEffect(sumUp(events)))?.[1];
  if (printed === undefined) throw new Error('expected a difference in what the command line prints');
  return { events: events.map((event) => `${JSON.stringify(event)}\n`).join(''), difference: printed };
}
