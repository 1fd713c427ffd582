import * as z from 'zod/mini';
import { CATEGORIES, SEVERITIES } from '#core';
import { lazily } from '../lazily.ts';

/** One place in a reply that a rule or the model found. */
export const findingSchema = lazily(() =>
  z.object({
    rule: z.string(),
    category: z.enum(CATEGORIES),
    severity: z.enum(SEVERITIES),
    start: z.number(),
    end: z.number(),
    /** The words at the span: advice is never given about others. */
    words: z.string(),
    message: z.string(),
    rewrite: z.optional(z.string()),
    advice: z.optional(z.string()),
  }),
);
export type Finding = Readonly<z.infer<ReturnType<typeof findingSchema>>>;

/** Stands for a rule where only the model found something. */
export const MODEL_RULE = 'reads-as-attack';

/** Begins the id of a rule of the agent's own; its phrase follows. */
export const OWN_RULE = 'own:';

/** Whether both are the same advice on the same words, wherever they now stand. */
export const isSame = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.words === b.words;
