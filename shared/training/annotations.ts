import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ATTACK_LABELS } from '../core/labels.ts';
import { PATHS } from './paths.ts';
import { PUBLIC_SETS } from './public-sets.ts';

/** Why a message is no attack; `unclear` where a reader could not tell. */
const FAIR_READINGS = ['fair', 'fair_swearing', 'reported', 'banter', 'unclear'] as const;

/** What a reader found: hostile words with a label, at the reader, a group, or a single other person; or none. */
const reading = z.union([
  z.tuple([
    z.enum(PUBLIC_SETS),
    z.string(),
    z.enum(ATTACK_LABELS),
    z.enum(['reader', 'group', 'third_party']),
  ]),
  z.tuple([z.enum(PUBLIC_SETS), z.string(), z.enum(FAIR_READINGS), z.literal('-')]),
]);

/** A message of a public set, as somebody read it by the table "Where the line runs". */
export interface Annotation {
  readonly found: (typeof ATTACK_LABELS)[number] | (typeof FAIR_READINGS)[number];
  readonly target: 'reader' | 'group' | 'third_party' | '-';
}

/** The key of a row of a public set. */
export const keyOf = (set: string, id: string): string => `${set}\t${id}`;

/** The annotations of shared/corpus/annotations by `keyOf`. Throws, naming the line, on one of another shape. */
export function readAnnotations(
  which: 'first-reading' | 'second-reading',
  folder: string = join(PATHS.corpus, 'annotations'),
): Map<string, Annotation> {
  const path = join(folder, `${which}.tsv`);
  const annotations = new Map<string, Annotation>();
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const parsed = reading.safeParse(line.split('\t'));
    if (!parsed.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    const [set, id, found, target] = parsed.data;
    annotations.set(keyOf(set, id), { found, target });
  }
  return annotations;
}
