import { describe, expect, test } from 'vitest';
import { ARMS, assign, type Experiment, readExperiment } from '../../../widget/effect/arm.ts';
import type { Store } from '../../../widget/effect/memory.ts';
import { unitOf } from '../../../widget/effect/unit.ts';

const UNITS = Array.from({ length: 100_000 }, (_, at) => `conversation-${at}`);
const NONE: Experiment = { holdout: 0, whens: [], framings: [] };
const armOf = (unit: string, holdout: number) => assign(unit, { ...NONE, holdout }).arm;
const readHoldout = (holdout: string | null) =>
  readExperiment({ holdout, when: null, framing: null }).holdout;
const heldOut = (units: readonly string[], share: number): number =>
  units.filter((unit) => armOf(unit, share) === 'holdout').length / units.length;

describe('the arm of a conversation', () => {
  test.each([0, 0.05, 0.1, 0.5, 1])('holds out the share that was asked for: %d', (share) => {
    // Four standard errors of a share of 100,000.
    expect(Math.abs(heldOut(UNITS, share) - share)).toBeLessThanOrEqual(
      4 * Math.sqrt((share * (1 - share)) / UNITS.length),
    );
  });
  test('is the same at every call', () => {
    expect(UNITS.slice(0, 100).map((unit) => armOf(unit, 0.5))).toEqual(
      UNITS.slice(0, 100).map((unit) => armOf(unit, 0.5)),
    );
  });
  test('stays held out when the share grows', () => {
    const small = UNITS.filter((unit) => armOf(unit, 0.1) === 'holdout');
    expect(heldOut(small, 0.2)).toBe(1);
  });
  test.each([
    [null, 0],
    ['', 0],
    ['0.1', 0.1],
    ['1', 1],
  ])('reads %j as %d', (value, share) => expect(readHoldout(value)).toBe(share));
  test.each(['10%', '-0.1', '1.5', 'yes', 'NaN'])('refuses %j, saying what it expected', (value) => {
    expect(() => readHoldout(value)).toThrow(`a share from 0 to 1, such as "0.1"; "${value}" came`);
  });
});

describe('an experiment of several arms', () => {
  const both: Experiment = {
    holdout: 0.2,
    whens: ['send', 'typing'],
    framings: ['human', 'outcome', 'reflection'],
  };
  const countsOf = (units: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const unit of units) {
      const { arm } = assign(unit, both);
      counts.set(arm, (counts.get(arm) ?? 0) + 1);
    }
    return counts;
  };
  test('gives each the same chance, and each is one that the analysis knows', () => {
    const counts = countsOf(UNITS);
    expect(counts.size).toBe(7);
    for (const [arm, count] of counts) {
      const share = arm === 'holdout' ? 0.2 : 0.8 / 6;
      expect(ARMS).toContain(arm);
      expect(Math.abs(count / UNITS.length - share)).toBeLessThanOrEqual(
        4 * Math.sqrt((share * (1 - share)) / UNITS.length),
      );
    }
  });
  test('is none where nothing is named: held at send, with the human line', () => {
    expect(assign('x', NONE)).toEqual({ arm: 'send-human', when: 'send', framing: 'human' });
  });
  test('reads names with blanks between', () => {
    expect(readExperiment({ holdout: null, when: ' typing  both', framing: 'reflection' })).toEqual({
      holdout: 0,
      whens: ['typing', 'both'],
      framings: ['reflection'],
    });
  });
  test('refuses a name that is none, saying what it expected', () => {
    expect(() => readExperiment({ holdout: null, when: 'later', framing: null })).toThrow(
      '"when" takes send, typing, both; "later" came',
    );
  });
});

describe('what is assigned to an arm', () => {
  const store = (): Store => {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
  };
  test('a conversation that the site names, without storing anything', () => {
    const refused = (): Store => {
      throw new Error('asked for storage');
    };
    const unit = unitOf('ticket 4471', refused, () => 'x');
    expect(unit).toMatch(/^c[0-9a-f]{1,8}$/u);
    expect(unitOf('ticket 4471', refused, () => 'y')).toBe(unit);
    expect(unitOf('ticket 4472', refused, () => 'x')).not.toBe(unit);
  });
  test('else the visit: the same as long as it is stored', () => {
    const storage = store();
    const unit = unitOf(
      null,
      () => storage,
      () => 'one',
    );
    expect(unit).toMatch(/^v/u);
    expect(
      unitOf(
        '',
        () => storage,
        () => 'two',
      ),
    ).toBe(unit);
  });
  test('else the page, where storage gives and does not take', () => {
    const full = (): Store => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(unitOf(null, full, () => 'one')).toBe(unitOf(null, full, () => 'two'));
  });
  test('else the page, where storage is refused', () => {
    const refused = (): Store => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(unitOf(null, refused, () => 'one')).toBe(unitOf(null, refused, () => 'two'));
  });
});
