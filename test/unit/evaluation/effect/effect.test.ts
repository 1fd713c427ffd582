import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateOf, unitsNeeded } from '../../../../shared/evaluation/effect/estimate.ts';
import { effectEvent } from '../../../../shared/evaluation/effect/event.ts';
import { countFalseAlarms } from '../../../../shared/evaluation/effect/false-alarms.ts';
import { querySums } from '../../../../shared/evaluation/effect/query.ts';
import { readEffect } from '../../../../shared/evaluation/effect/reading.ts';
import { renderEffect } from '../../../../shared/evaluation/effect/report.ts';
import { simulate, type World } from '../../../../shared/evaluation/effect/simulate.ts';
import { sumUp } from '../../../../shared/evaluation/effect/sum-up.ts';
import { addUp, type Sums } from '../../../../shared/evaluation/effect/sums.ts';
import { createRandom } from '../../../../shared/training/random.ts';

const WORLD: World = { units: 3000, holdout: 0.3, effect: 0.3, seed: 5 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'otherend-effect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (world: World): string => {
  const path = join(folder, `${world.seed}.ndjson`);
  writeFileSync(path, [...simulate(world)].map((event) => `${JSON.stringify(event)}\n`).join(''));
  return path;
};

const differenceIn = (rows: readonly Sums[]) => {
  const [difference] = readEffect(rows).compared;
  if (difference === undefined) throw new Error('an arm is empty');
  return difference;
};

test('simulated events are such as the widget tells', () => {
  const events = [...simulate({ ...WORLD, units: 200 })];
  for (const event of events) expect(effectEvent.parse(event)).toEqual(event);
  expect(new Set(events.map(({ event }) => event)).size).toBe(6);
});

test('the query gives what counting unit by unit gives', async () => {
  const rows = await querySums(fileOf(WORLD));
  expect(rows.length).toBeGreaterThan(8);
  expect(rows).toEqual(sumUp(simulate(WORLD)));
});

test('the same file, cut in two or shuffled, gives the same', async () => {
  const events = [...simulate({ ...WORLD, units: 500 })];
  const path = join(folder, 'shuffled.ndjson');
  writeFileSync(
    path,
    events
      .reverse()
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
  );
  expect(await querySums(path)).toEqual(sumUp(events));
});

describe('the estimate', () => {
  test('of a rate is right within its error, as drawing units anew shows', () => {
    const units = new Map<string, { messages: number; hostile: number }>();
    for (const { unit, event, band } of simulate({ ...WORLD, holdout: 0 })) {
      const own = units.get(unit) ?? { messages: 0, hostile: 0 };
      if (event === 'civility-nudge:sent') {
        own.messages += 1;
        if (band !== 'none') own.hostile += 1;
      }
      units.set(unit, own);
    }
    const all = [...units.values()];
    const random = createRandom(3);
    const rates = Array.from({ length: 400 }, () => {
      const drawn = all.map(() => all[Math.floor(random() * all.length)] ?? { messages: 0, hostile: 0 });
      const sum = (key: 'messages' | 'hostile'): number => drawn.reduce((total, one) => total + one[key], 0);
      return (1000 * sum('hostile')) / sum('messages');
    });
    const mean = rates.reduce((a, b) => a + b) / rates.length;
    const spread = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1));
    const sums = addUp(sumUp(simulate({ ...WORLD, holdout: 0 })));
    const estimate = sums && rateOf(sums);
    expect(estimate?.rate).toBeCloseTo(mean, 0);
    // The spread of 400 draws is known to a few per cent.
    expect((estimate?.error ?? 0) / spread).toBeGreaterThan(0.88);
    expect((estimate?.error ?? 0) / spread).toBeLessThan(1.12);
  });
  test('of the size needed falls with what is to be found', () => {
    const rate = { rate: 200, error: 10, units: 500 };
    expect(unitsNeeded(rate, 0.1)).toBe(Math.ceil((2 * 10 ** 2 * 500 * 2.801585 ** 2) / 20 ** 2));
    expect(unitsNeeded(rate, 0.2)).toBeLessThan(unitsNeeded(rate, 0.1));
  });
  test('is none where an arm has no messages', () => {
    expect(addUp([])).toBeUndefined();
    expect(renderEffect(sumUp(simulate({ ...WORLD, units: 100 })))).toContain(
      '50 flagged conversations or more',
    );
    expect(renderEffect([])).toBe('No events.');
  });
});

describe('a made-up site', () => {
  test('with an effect shows it, and the interval holds the truth', () => {
    const { difference, high } = differenceIn(sumUp(simulate({ ...WORLD, units: 40_000, holdout: 0.5 })));
    expect(high).toBeLessThan(0);
    // Three in ten of some 250 hostile messages in a thousand.
    expect(Math.abs(difference + 75)).toBeLessThan(25);
  });
  test('without one raises a false alarm no oftener than the interval says', () => {
    const runs = 1000;
    const alarms = countFalseAlarms(runs);
    console.log(`false alarms: ${alarms} of ${runs} runs without an effect`);
    // A rate of 5 % gives at most this many of 1,000 in 99 of 100 tries.
    expect(alarms).toBeLessThanOrEqual(67);
  }, 300_000);
});
