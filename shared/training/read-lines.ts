import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Lines of a list file, without comments and blanks. */
export const readTerms = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .filter((line) => line !== '');

/** Objects of a JSON-lines file, plain or gzipped. Throws, naming file and line, on what is not JSON. */
export function readJsonLines(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw new Error(`${path}:${index + 1}: "${line.slice(0, 60)}" came, expected a JSON object`);
    }
  });
}
