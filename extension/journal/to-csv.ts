import type { Count } from './happenings.ts';

/** The counts as a table for a spreadsheet, the oldest day first (RFC 4180). */
export const toCsv = (counts: readonly Count[]): string =>
  [
    'day,rule,what,count',
    ...counts.map(({ day, rule, what, count }) => [day, quoted(rule), what, count].join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

const quoted = (value: string): string =>
  /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
