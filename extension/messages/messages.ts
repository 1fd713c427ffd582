import * as z from 'zod/mini';
import { readingSchema } from '../customer/reading.ts';
import { FIELD_KINDS } from '../helpdesks/field-kind.ts';
import { findingSchema } from '../hints/finding.ts';
import { HAPPENINGS } from '../journal/happenings.ts';
import { lazily } from '../lazily.ts';
import { openingSchema } from '../settings/settings.ts';

/** What a part of the extension can ask the background. */
export const requestSchema = lazily(() => {
  const origin = z.string().check(z.regex(/^https?:\/\/[^/\s]+$/u, 'an origin such as https://example.com'));
  const rule = z.string().check(z.minLength(1));
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('judge'), text: z.string(), kind: z.enum(FIELD_KINDS) }),
    z.object({ type: z.literal('read'), text: z.string() }),
    z.object({ type: z.literal('acknowledges'), text: z.string() }),
    z.object({ type: z.literal('break-answered'), isTaken: z.boolean() }),
    z.object({ type: z.literal('count'), rule, what: z.enum(HAPPENINGS) }),
    z.object({ type: z.literal('rule-off'), rule }),
    z.object({ type: z.literal('opening-kept'), opening: openingSchema() }),
    z.object({ type: z.literal('opening-forgotten'), opening: openingSchema() }),
    z.object({ type: z.literal('site-on'), origin }),
    z.object({ type: z.literal('site-off'), origin }),
  ]);
});
export type Request = z.infer<ReturnType<typeof requestSchema>>;

/** What the background answers. */
export const replySchema = lazily(() =>
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('judged'), findings: z.array(findingSchema()), isBreakDue: z.boolean() }),
    z.object({ outcome: z.literal('read'), reading: readingSchema(), isBreakDue: z.boolean() }),
    z.object({ outcome: z.literal('told'), acknowledges: z.optional(z.boolean()) }),
    z.object({ outcome: z.literal('done') }),
    z.object({ outcome: z.literal('failed'), why: z.string() }),
  ]),
);
export type Reply = z.infer<ReturnType<typeof replySchema>>;
