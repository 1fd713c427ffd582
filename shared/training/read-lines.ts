import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** Lines of a list file, without comments and blanks. */
export const readTerms = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .filter((line) => line !== '');

/**
 * Objects of a JSON-lines file, plain or gzipped. Throws, naming file and line, on what is not JSON or of another
 * shape.
 */
export function readJsonLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path}:${index + 1}`;
    const parsed = schema.safeParse(parseJson(line, where));
    if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: "${line.slice(0, 60)}" came, expected a JSON object`);
  }
}

/** For a schema: an issue where some words are not in the text that they are said to be of. */
export function requireWords(text: string, words: readonly string[], context: z.RefinementCtx): void {
  const missing = words.find((some) => !text.includes(some));
  if (missing !== undefined) context.addIssue(`"${missing}" is not in "${text}"`);
}
