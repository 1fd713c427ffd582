import * as z from 'zod/mini';
import { CATEGORIES, SEVERITIES, type Tone } from '#core';

const toneSchema = z.object({
  terms: z.record(z.string(), z.array(z.string())),
  rules: z.array(
    z.object({
      id: z.string(),
      category: z.enum(CATEGORIES),
      severity: z.enum(SEVERITIES),
      message: z.string(),
      patterns: z.array(z.object({ pattern: z.string(), rewrite: z.optional(z.string()) })),
      advice: z.optional(z.string()),
      except: z.optional(z.array(z.string())),
      unless: z.optional(z.array(z.string())),
    }),
  ),
  strategies: z.array(z.object({ id: z.string(), patterns: z.array(z.string()), keep: z.boolean() })),
  kinds: z.record(
    z.enum(CATEGORIES),
    z.object({ severity: z.enum(SEVERITIES), message: z.string(), advice: z.string() }),
  ),
  topics: z.array(
    z.object({
      id: z.string(),
      about: z.string(),
      patterns: z.array(z.string()),
      name: z.array(z.string()),
      own: z.array(z.string()),
      next: z.array(z.string()),
    }),
  ),
});

/** Checks the compiled tone rules. Throws, saying what is wrong with them. */
export function readTone(value: unknown): Tone {
  const parsed = toneSchema.safeParse(value);
  if (!parsed.success) throw new Error(`tone rules: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
