import type { Happening } from '../journal/happenings.ts';

/** So many hostile messages on one day are a hard day. */
const HARD_DAY = 3;

/** One small thing that may make today better; undefined where nothing needs to be said. */
export function smallStep(
  { shown, used, hostile }: Readonly<Record<Happening, number>>,
  hasShield: boolean,
): string | undefined {
  if (hostile > 0 && !hasShield)
    return 'The shield can show you what such a message asks for, without the attack. It is in the options.';
  if (hostile >= HARD_DAY) return 'That was a lot for one day. A minute away from the screen is well spent.';
  if (shown > 0 && used === 0) return 'Rest the pointer on marked words: one better wording may be enough.';
  return undefined;
}
