import { type Count, HAPPENINGS, type Happening, totalsOf } from './happenings.ts';

/** What happened in a week, by the Monday that it begins with. */
export interface Week {
  readonly monday: string;
  readonly totals: Readonly<Record<Happening, number>>;
}

const DAYS = 7;

/**
 * The last weeks up to the one of `today`, the oldest first: from the first in which something happened, with those
 * between in which nothing did, and `most` of them at most.
 */
export function weeksOf(counts: readonly Count[], today: string, most: number): Week[] {
  const last = mondayOf(today);
  const weeks = Array.from({ length: most }, (_, at): Week => {
    const monday = daysLater(last, -DAYS * (most - 1 - at));
    return { monday, totals: totalsOf(counts.filter(({ day }) => mondayOf(day) === monday)) };
  });
  const first = weeks.findIndex(({ totals }) => HAPPENINGS.some((what) => totals[what] > 0));
  return first < 0 ? [] : weeks.slice(first);
}

/** Calendar days are counted at noon of the world's clock, where no summer time moves them. */
const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const daysLater = (day: string, days: number): string => {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const mondayOf = (day: string): string => daysLater(day, -((dateOf(day).getUTCDay() + DAYS - 1) % DAYS));
