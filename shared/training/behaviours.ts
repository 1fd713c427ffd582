import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PATHS } from './paths.ts';
import { readJsonLines } from './read-lines.ts';

const functional = z.strictObject({ behaviour: z.string(), attack: z.boolean(), text: z.string().min(1) });
/** One functional case, after HateCheck (Röttger et al. 2021): what a model must or must not flag, and why. */
export type FunctionalCase = z.infer<typeof functional>;

const identity = z.strictObject({
  adjectives: z.array(z.string()),
  plurals: z.array(z.string()),
  sentences: z.array(
    z.strictObject({
      attack: z.boolean(),
      slot: z.enum(['adjective', 'plural']),
      text: z.string().includes('{identity}'),
    }),
  ),
});

/** Sentences whose verdict must not depend on the identity that they name, each with every identity in its slot. */
export interface IdentityFamily {
  readonly attack: boolean;
  readonly texts: readonly string[];
}

/** The functional cases. Throws, naming the line, on one of another shape. */
export const readFunctionalCases = (): FunctionalCase[] =>
  readJsonLines(join(PATHS.corpus, 'behaviours/functional.jsonl'), functional);

/** The sentences with an identity, filled in. */
export function readIdentityFamilies(): IdentityFamily[] {
  const path = join(PATHS.corpus, 'behaviours/identity.json');
  const { adjectives, plurals, sentences } = identity.parse(JSON.parse(readFileSync(path, 'utf8')));
  return sentences.map(({ attack, slot, text }) => ({
    attack,
    texts: (slot === 'adjective' ? adjectives : plurals).map((word) => text.replaceAll('{identity}', word)),
  }));
}
