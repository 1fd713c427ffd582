import type { EffectEvent } from './event.ts';
import { type Sums, sums } from './sums.ts';

/** What sums.sql gives, unit by unit and without a database, for a page. */
export function sumUp(events: Iterable<EffectEvent>): Sums[] {
  const units = new Map<string, EffectEvent[]>();
  for (const event of events) {
    const own = units.get(event.unit);
    if (own === undefined) units.set(event.unit, [event]);
    else own.push(event);
  }
  const rows = new Map<string, Record<string, number | string>>();
  for (const [, own] of units) {
    const is = (name: string) => (event: EffectEvent) => event.event === `civility-nudge:${name}`;
    const sent = own.filter(is('sent'));
    const messages = sent.length;
    const hostile = sent.filter(({ band }) => band !== 'none').length;
    const count = (name: string): number => own.filter(is(name)).length;
    const became = (change: string): number => sent.filter((event) => event.change === change).length;
    const answered = sent.filter(({ change }) => change !== undefined);
    const add = {
      units: 1,
      messages,
      hostile,
      messages_squared: messages ** 2,
      hostile_squared: hostile ** 2,
      messages_times_hostile: messages * hostile,
      shown: count('shown'),
      edited: count('edited'),
      taken_out: count('taken-out'),
      sent_as_is: count('sent-as-is'),
      fine: count('fine'),
      hinted: count('hinted'),
      unchanged: became('unchanged'),
      milder: became('milder'),
      no_better: became('no-better'),
      worse: became('worse'),
      disguised: became('disguised'),
      abandoned: count('shown') > answered.length ? 1 : 0,
      ms_to_send: answered.reduce((sum, { ms }) => sum + (ms ?? 0), 0),
    };
    const week = own.map(({ at }) => mondayOf(at)).sort()[0] ?? '';
    const arm = own[0]?.arm ?? 'holdout';
    const flagged = own.some(({ band }) => band !== 'none') ? 1 : 0;
    const key = `${week} ${arm} ${flagged}`;
    const row = rows.get(key) ?? { week, arm, flagged };
    for (const [name, value] of Object.entries(add)) row[name] = Number(row[name] ?? 0) + value;
    rows.set(key, row);
  }
  return [...rows.keys()].sort().map((key) => sums.parse(rows.get(key)));
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Monday is the first day of a week. */
function mondayOf(at: string): string {
  const date = new Date(at);
  const days = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
