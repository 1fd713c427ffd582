import { ATTACK_LABELS, TARGETS } from '../labels.ts';

/** What a network answers of a text, in this order: logits. */
export const OUTPUTS = {
  attack: 0,
  /** One for each of `ATTACK_LABELS`, against each other. */
  labels: 1,
  /** One for each of `TARGETS`, against each other. */
  targets: 1 + ATTACK_LABELS.length,
} as const;

/** How many answers there are. */
export const OUTPUT_COUNT = OUTPUTS.targets + TARGETS.length;
