import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../extension/journal/happenings.ts';
import { quietRules } from '../../extension/journal/quiet.ts';
import { toCsv } from '../../extension/journal/to-csv.ts';
import { weeksOf } from '../../extension/journal/weeks.ts';

const count = (day: string, what: Count['what'], times: number, rule = 'calm-down'): Count => ({
  day,
  rule,
  what,
  count: times,
});

describe('the weeks', () => {
  // A Wednesday.
  const TODAY = '2026-11-25';

  test('begin on Mondays, with the first in which something happened, the oldest first', () => {
    const counts = [count('2026-11-12', 'shown', 1)];
    expect(weeksOf(counts, TODAY, 8).map(({ monday }) => monday)).toEqual([
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(weeksOf(counts, TODAY, 2)).toEqual([]);
    expect(weeksOf([], TODAY, 8)).toEqual([]);
  });

  test('hold their Sunday, and not the next Monday', () => {
    const weeks = weeksOf([count('2026-11-22', 'shown', 2), count('2026-11-23', 'shown', 5)], TODAY, 2);
    expect(weeks.map(({ totals }) => totals.shown)).toEqual([2, 5]);
  });

  test('add up over rules and days, each happening apart; what is older is left out', () => {
    const counts = [
      count('2026-11-23', 'shown', 3),
      count('2026-11-24', 'shown', 4, 'obviously'),
      count('2026-11-24', 'used', 1),
      count('2026-11-25', 'ignored', 2),
      count('2026-01-01', 'shown', 99),
    ];
    expect(weeksOf(counts, TODAY, 1)).toEqual([
      { monday: '2026-11-23', totals: { shown: 7, used: 1, ignored: 2, hostile: 0, break: 0 } },
    ]);
  });

  test('cross the end of a year and of summer time', () => {
    const mondays = (day: string, today: string): string[] =>
      weeksOf([count(day, 'shown', 1)], today, 8).map(({ monday }) => monday);
    expect(mondays('2026-12-27', '2027-01-01')).toEqual(['2026-12-21', '2026-12-28']);
    expect(mondays('2026-10-25', '2026-10-26')).toEqual(['2026-10-19', '2026-10-26']);
  });
});

test('a spreadsheet reads the table as it was, whatever a rule is called', () => {
  const counts = [count('2026-11-23', 'shown', 3), count('2026-11-24', 'used', 1, 'says "no", always')];
  expect(parse(toCsv(counts), { columns: true })).toEqual([
    { day: '2026-11-23', rule: 'calm-down', what: 'shown', count: '3' },
    { day: '2026-11-24', rule: 'says "no", always', what: 'used', count: '1' },
  ]);
});

test('a rule keeps quiet once it was ignored five times, over all days, and never used', () => {
  const count = (rule: string, what: 'ignored' | 'used', times: number, day = '2026-11-20'): Count => ({
    day,
    rule,
    what,
    count: times,
  });
  expect(
    quietRules([
      count('simply', 'ignored', 3),
      count('simply', 'ignored', 2, '2026-11-27'),
      count('asap', 'ignored', 4),
      count('obviously', 'ignored', 9),
      count('obviously', 'used', 1),
    ]),
  ).toEqual(['simply']);
});
