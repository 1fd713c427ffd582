import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from './read-lines.ts';

/** The public sets, in the normalised form that shared/model/MODEL_CARD.md names. */
export const PUBLIC_SETS = [
  'convabuse',
  'davidson',
  'edos',
  'toxic_spans',
  'goemotions',
  'multidogo',
  'politeness',
] as const;
export type PublicSet = (typeof PUBLIC_SETS)[number];

const row = z.object({
  id: z.string(),
  text: z.string(),
  label: z.union([z.literal(0), z.literal(1), z.null()]),
  split: z.enum(['train', 'dev']),
  source: z.enum(PUBLIC_SETS),
  tags: z.record(z.string(), z.unknown()),
});
export type PublicRow = z.infer<typeof row>;

/** Reads one set. Throws, naming file and line, on a row of another shape. */
export const readPublicSet = (folder: string, set: PublicSet): PublicRow[] =>
  readJsonLines(join(folder, `${set}.jsonl.gz`), row);

/** The rows of all sets that may be learnt from. */
export const readTrainingRows = (folder: string): PublicRow[] =>
  PUBLIC_SETS.flatMap((set) => readPublicSet(folder, set)).filter(({ split }) => split === 'train');

const STRONG_EMOTIONS = new Set(['anger', 'annoyance', 'disgust', 'disapproval']);

/** Whether the row is hostile (1) or not (0) for training; undefined when the set does not say. */
export function hostilityOf({ source, label, tags }: PublicRow): 0 | 1 | undefined {
  if (label !== null) return label;
  if (source === 'politeness') return 0;
  const { emotions } = tags;
  if (source !== 'goemotions' || !Array.isArray(emotions)) return undefined;
  return emotions.some((emotion) => STRONG_EMOTIONS.has(String(emotion))) ? undefined : 0;
}
