import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { dayOf } from './day.ts';
import { type Count, type Happening, type Journal, totalsOf } from './happenings.ts';

interface Schema extends DBSchema {
  counts: { key: [day: string, rule: string, what: Happening]; value: Count };
}

const SCHEMA_VERSION = 1;
const RECENT_MS = 30 * 24 * 60 * 60_000;

/** Opens the journal; `now` tells the time in milliseconds. */
export async function openJournal(now: () => number, name = 'otherend-journal'): Promise<Journal> {
  const database = await openDB<Schema>(name, SCHEMA_VERSION, {
    upgrade: (fresh, from) => {
      if (from < 1) fresh.createObjectStore('counts', { keyPath: ['day', 'rule', 'what'] });
    },
    // Another part of the extension needs a newer schema: let go, and the next use opens it again.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const since = (time: number): Promise<Count[]> =>
    database.getAll('counts', IDBKeyRange.lowerBound([dayOf(time)]));
  return {
    count: (rule, what) => increment(database, { day: dayOf(now()), rule, what }),
    today: async () => totalsOf(await since(now())),
    recent: () => since(now() - RECENT_MS),
    all: () => database.getAll('counts'),
    clear: () => database.clear('counts'),
    close: () => database.close(),
  };
}

async function increment(database: IDBPDatabase<Schema>, key: Omit<Count, 'count'>): Promise<void> {
  const transaction = database.transaction('counts', 'readwrite');
  const before = await transaction.store.get([key.day, key.rule, key.what]);
  await Promise.all([transaction.store.put({ ...key, count: (before?.count ?? 0) + 1 }), transaction.done]);
}
