import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ATTACK_LABELS, TARGETS } from '../core/labels.ts';
import { PATHS } from './paths.ts';
import { readJsonLines, requireWords } from './read-lines.ts';

/** The slices of the authored corpus: groups of lines that are reported apart. */
export const FAIR_SLICES = [
  'civil',
  'angry-plain',
  'angry-swearing',
  'reported',
  'self-blame',
  'idioms-and-names',
  'praise-swearing',
  'negation',
  'identity-good-faith',
  'hard-but-fair',
  'bystander',
  'long-fair',
] as const;
export const ATTACK_SLICES = [
  'insult-plain',
  'belittling',
  'insult-swearing',
  'staff-group',
  'third-person',
  'threat',
  'identity-attack',
  'sexual',
  'disguised',
  'long-mixed',
] as const;

const fairLine = z.strictObject({
  slice: z.enum(FAIR_SLICES),
  text: z.string().min(1),
  attack: z.literal(false),
  label: z.literal('profanity').nullable(),
  target: z.enum(TARGETS),
});
const attackLine = z
  .strictObject({
    slice: z.enum(ATTACK_SLICES),
    text: z.string().min(1),
    attack: z.literal(true),
    label: z.enum(ATTACK_LABELS),
    target: z.enum(['reader', 'staff', 'third_party', 'group']),
    hostile: z.array(z.string()).min(1),
  })
  .superRefine(({ text, hostile }, context) => requireWords(text, hostile, context));
const line = z.discriminatedUnion('attack', [fairLine, attackLine]);

/** One authored customer line; `file` is the industry or register it was written for. */
export type CorpusLine = z.infer<typeof line> & { readonly file: string };

/**
 * Reads shared/corpus/customer.
 * Throws, naming file and line, on a line of another shape and on `hostile` words that the text lacks.
 */
export function readCorpus(folder: string = join(PATHS.corpus, 'customer')): CorpusLine[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readJsonLines(join(folder, file), line).map((read) => ({ ...read, file: basename(file, '.jsonl') })),
    );
}
