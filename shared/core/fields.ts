/** What parsed JSON is read as, field by field. */
export type Fields = Record<string, unknown>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value, when nothing about it is wrong.
 * Throws, naming the `file` that it came from, what came and what was expected.
 */
export function checked<T>(
  file: string,
  value: unknown,
  check: (value: unknown) => void,
  /** All has been checked by then; this only tells the compiler. */
  is: (value: unknown) => value is T,
): T {
  try {
    check(value);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  if (!is(value)) throw new Error(`${file}: not as expected`);
  return value;
}

export function record(value: unknown, where: string): Fields {
  if (!isRecord(value)) wrong(where, value, 'an object');
  return value;
}

export function number(value: unknown, where: string): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) wrong(where, value, 'a finite number');
}

export function text(value: unknown, where: string): void {
  if (typeof value !== 'string') wrong(where, value, 'text');
}

export function texts(value: unknown, where: string): void {
  for (const one of list(value, where, 'a list of texts')) {
    if (typeof one !== 'string') wrong(where, one, 'a list of texts');
  }
}

export function list(value: unknown, where: string, expected = 'a list'): readonly unknown[] {
  if (!Array.isArray(value)) wrong(where, value, expected);
  return value;
}

export function wrong(where: string, value: unknown, expected: string): never {
  const came = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : nameOf(value);
  throw new Error(`${where} is ${came}, expected ${expected}`);
}

export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (!isRecord(value)) return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'nothing'}`;
}
