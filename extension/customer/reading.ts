import * as z from 'zod/mini';
import { ATTACK_LABELS, type STEPS } from '#core';
import { UPSET } from '#precise';
import { lazily } from '../lazily.ts';

/** What is known of a customer's message. */
export const readingSchema = lazily(() => {
  const sentences = z.array(z.string());
  return z.object({
    /** None where only the small model could be loaded. */
    upset: z.optional(z.enum(UPSET)),
    topic: z.string(),
    /** What the topic is about, in words; '' for anything else. */
    about: z.string(),
    /** How a reply may begin, step by step. */
    openings: z.object({ name: sentences, own: sentences, next: sentences } satisfies Record<
      (typeof STEPS)[number],
      typeof sentences
    >),
    /** None in a message that attacks nobody. */
    attack: z.optional(
      z.object({
        labels: z.array(z.enum(ATTACK_LABELS)),
        /** The message without the attack; none when nothing that can be acted on would be left. */
        without: z.optional(z.string()),
      }),
    ),
  });
});
export type CustomerReading = Readonly<z.infer<ReturnType<typeof readingSchema>>>;
export type Attack = NonNullable<CustomerReading['attack']>;
