import { afterEach, describe, expect, test } from 'vitest';
import { dayOf } from '../../extension/journal/day.ts';
import type { Journal } from '../../extension/journal/happenings.ts';
import { openJournal } from '../../extension/journal/journal.ts';

let opened: Journal[] = [];

async function open(now: () => number, name: string): Promise<Journal> {
  const journal = await openJournal(now, name);
  opened.push(journal);
  return journal;
}

afterEach(() => {
  for (const journal of opened) journal.close();
  opened = [];
});

const NOON = new Date(2025, 0, 31, 12).getTime();
const freshName = (): string => `journal-${crypto.randomUUID()}`;

describe('the journal', () => {
  test('counts by what happened, over all rules', async () => {
    const journal = await open(() => NOON, freshName());
    await journal.count('one', 'shown');
    await journal.count('two', 'shown');
    await journal.count('one', 'shown');
    await journal.count('one', 'used');
    expect(await journal.today()).toEqual({ shown: 3, used: 1, ignored: 0, hostile: 0, break: 0 });
  });

  test('loses none that come at once', async () => {
    const journal = await open(() => NOON, freshName());
    await Promise.all(Array.from({ length: 20 }, () => journal.count('one', 'shown')));
    expect((await journal.today()).shown).toBe(20);
  });

  test('keeps its counts, and begins each day anew', async () => {
    const name = freshName();
    await (await open(() => NOON, name)).count('one', 'ignored');
    expect((await (await open(() => NOON, name)).today()).ignored).toBe(1);
    expect((await (await open(() => NOON + 24 * 3600_000, name)).today()).ignored).toBe(0);
  });

  test('gives all that it keeps, and forgets it when asked', async () => {
    const journal = await open(() => NOON, freshName());
    await journal.count('one', 'used');
    await journal.count('two', 'shown');
    expect(await journal.all()).toEqual([
      { day: '2025-01-31', rule: 'one', what: 'used', count: 1 },
      { day: '2025-01-31', rule: 'two', what: 'shown', count: 1 },
    ]);
    await journal.clear();
    expect(await journal.all()).toEqual([]);
  });

  test('holds a day, a rule, what happened and how often, and nothing else', async () => {
    const name = freshName();
    const journal = await open(() => NOON, name);
    await journal.count('one', 'used');
    const rows = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const all = request.result.transaction('counts').objectStore('counts').getAll();
        all.onsuccess = () => {
          resolve(all.result);
          request.result.close();
        };
      };
    });
    expect(rows).toEqual([{ day: '2025-01-31', rule: 'one', what: 'used', count: 1 }]);
  });

  test("goes by the agent's own calendar", () => {
    expect(dayOf(new Date(2025, 0, 1, 0, 5).getTime())).toBe('2025-01-01');
    expect(dayOf(new Date(2025, 11, 31, 23, 55).getTime())).toBe('2025-12-31');
  });
});
