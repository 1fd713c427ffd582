import type { Count, Happening } from './happenings.ts';
import { HAPPENINGS } from './happenings.ts';

/** What happened in a week, by the Monday that it begins with. */
export interface Week {
  readonly monday: string;
  readonly totals: Readonly<Record<Happening, number>>;
}

const DAYS = 7;

/** The last weeks up to the one of `today`, the oldest first, also those in which nothing happened. */
export function weeksOf(counts: readonly Count[], today: string, howMany: number): Week[] {
  const last = mondayOf(today);
  const mondays = Array.from({ length: howMany }, (_, at) => daysLater(last, -DAYS * (howMany - 1 - at)));
  return mondays.map((monday) => {
    const own = counts.filter(({ day }) => mondayOf(day) === monday);
    const total = (what: Happening): number =>
      own.filter((one) => one.what === what).reduce((sum, { count }) => sum + count, 0);
    const [shown = 0, used = 0, ignored = 0] = HAPPENINGS.map(total);
    return { monday, totals: { shown, used, ignored } };
  });
}

/** Calendar days are counted at noon of the world's clock, where no summer time moves them. */
const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const daysLater = (day: string, days: number): string => {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const mondayOf = (day: string): string => daysLater(day, -((dateOf(day).getUTCDay() + DAYS - 1) % DAYS));
