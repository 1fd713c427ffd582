import type { Readable } from 'node:stream';

/**
 * The lines of a UTF-8 stream, without their ends (`\n` or `\r\n`) and without a byte order mark.
 * Unlike node:readline it does not break at U+2028 and U+2029, which JSON strings may hold as they are.
 */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let held = '';
  let begun = false;
  for await (const chunk of stream) {
    const text = begun ? String(chunk) : String(chunk).replace(/^\ufeff/u, '');
    begun = true;
    const lines = (held + text).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  if (held !== '') yield held;
}
