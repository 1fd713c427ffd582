import type { startNudging } from '../nudge/nudging.ts';

/** What comes when somebody is about to write, or in idle time: judging and asking, with the model. */
export interface NudgingPart {
  readonly startNudging: typeof startNudging;
}

/** Fetches it. Fails where the file does not come. */
export const loadNudging = (): Promise<NudgingPart> => import('../nudge/nudging.ts');
