import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES } from '../core/advice/hints.ts';
import { UPSET } from '../precise/agent-outputs.ts';
import { PATHS } from './paths.ts';
import { readJsonLines, requireWords } from './read-lines.ts';

const reply = z.strictObject({
  text: z.string().min(1),
  hints: z.array(z.enum(CATEGORIES)),
  words: z.array(z.string()).optional(),
});
/** One authored agent's reply with the kinds of tone fault that a colleague would speak up about. */
export type Reply = z.infer<typeof reply>;

const markedReply = z
  .strictObject({
    text: z.string().min(1),
    /** Each fault with its words. */
    faults: z.array(z.strictObject({ kind: z.enum(CATEGORIES), words: z.string().min(1) })),
  })
  .superRefine(({ text, faults }, context) =>
    requireWords(
      text,
      faults.map(({ words }) => words),
      context,
    ),
  );
/** One authored agent's reply with the words of each fault; `file` is whom it was written for. */
export type MarkedReply = z.infer<typeof markedReply> & { readonly file: string };

/** What a customer's message can be about; each has openings. */
export const TOPICS = [
  'late',
  'broken',
  'charged-twice',
  'ignored',
  'lost',
  'long-wait',
  'rude-colleague',
  'other',
] as const;

const pair = z.strictObject({
  message: z.string().min(1),
  upset: z.enum(UPSET),
  topic: z.enum(TOPICS),
  reply: z.string().min(1),
  acknowledged: z.boolean(),
});
/** A customer's message and a reply to it; `file` is whom they were written for. */
export type Pair = z.infer<typeof pair> & { readonly file: string };

const AGENT = join(PATHS.corpus, 'agent');

/** The lines of all files of a folder, or of one file. Throws, naming file and line, on another shape. */
function readAll<T>(schema: z.ZodType<T>, path: string): (T & { readonly file: string })[] {
  const files = path.endsWith('.jsonl') ? [path] : readdirSync(path).map((name) => join(path, name));
  return files
    .sort()
    .flatMap((file) => readJsonLines(file, schema).map((read) => ({ ...read, file: nameOf(file) })));
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.jsonl$/gu, '');

/** Reads the replies that judge, which nothing is trained on. Throws, naming the line, on another shape. */
export const readSealedReplies = (path: string = join(AGENT, 'sealed-replies.jsonl')): Reply[] =>
  readAll(reply, path).map(({ file, ...rest }) => rest);

/** Reads the pairs that judge, which nothing is trained on. Throws, naming the line, on another shape. */
export const readSealedPairs = (path: string = join(AGENT, 'sealed-pairs.jsonl')): Pair[] =>
  readAll(pair, path);

/** Reads the replies that calibrate hints and are never learnt from: written apart from the others, in another tone. */
export const readCalibratingReplies = (): MarkedReply[] => readMarkedReplies(join(AGENT, 'calibrating'));

/** Reads the pairs that are learnt from. Throws, naming file and line, on another shape. */
export const readPairs = (folder: string = join(AGENT, 'pairs')): Pair[] => readAll(pair, folder);

/**
 * Reads the replies that are learnt from. Throws, naming file and line, on another shape and on words that the text
 * lacks.
 */
export const readMarkedReplies = (folder: string = join(AGENT, 'replies')): MarkedReply[] =>
  readAll(markedReply, folder);
