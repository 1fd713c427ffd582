import { LABELS, TARGETS, VOICES } from '../labels.ts';
import type { Signal } from '../rules/signals.ts';

/** How many kinds of signal there are: each label with each target and voice. */
export const EVIDENCE_SIZE = LABELS.length * TARGETS.length * VOICES.length;

const indexOfSignal = ({ label, target, voice }: Signal): number =>
  (LABELS.indexOf(label) * TARGETS.length + TARGETS.indexOf(target)) * VOICES.length + VOICES.indexOf(voice);

/**
 * The kinds of the signals, each once. They weigh by themselves, whatever the length of the sentence, unlike
 * the hashed features.
 */
export const evidenceOf = (signals: readonly Signal[]): readonly number[] => [
  ...new Set(signals.map(indexOfSignal)),
];
