import { hashOf } from './hash.ts';

/** What happens to a flagged message: the customer is asked, or nothing is shown, so that the two can be compared. */
export const ARMS = ['nudge', 'holdout'] as const;
export type Arm = (typeof ARMS)[number];

const HASHES = 2 ** 32;

/** The arm of a conversation or visit; `holdout` is the share that is held out, 0 to 1. The same at every call. */
export const armOf = (unit: string, holdout: number): Arm =>
  // Salted: the share must not be the leading digits of what the events name the unit by.
  hashOf(`arm ${unit}`) / HASHES < holdout ? 'holdout' : 'nudge';

/** Reads the attribute. Throws, saying what came and what was expected, on anything but a share. */
export function readHoldout(value: string | null): number {
  if (value === null || value.trim() === '') return 0;
  const share = Number(value);
  if (share >= 0 && share <= 1) return share;
  throw new Error(`"holdout" must be a share from 0 to 1, such as "0.1"; "${value}" came`);
}
