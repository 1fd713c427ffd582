import { describe, expect, test } from 'vitest';
import { measureTraffic, TRAFFIC, type TrafficSamples } from '../../../shared/evaluation/traffic.ts';

/** So many messages, the first `flagged` of them flagged. */
const flags = (count: number, flagged: number): boolean[] =>
  Array.from({ length: count }, (_, at) => at < flagged);
const SAMPLES: TrafficSamples = { attacks: flags(200, 150), angry: flags(400, 8), civil: flags(5000, 5) };

describe('measureTraffic', () => {
  const figures = measureTraffic(SAMPLES);

  test('weighs each kind by how often it comes', () => {
    const right = TRAFFIC.attacks * 0.75;
    const wrong = TRAFFIC.angry * 0.02 + (1 - TRAFFIC.attacks - TRAFFIC.angry) * 0.001;
    expect(figures.precision).toBeCloseTo(right / (right + wrong), 10);
    expect(figures).toMatchObject({ recall: 0.75, angryFlagged: 0.02, civilFlagged: 0.001 });
  });
  test('the interval holds the value', () => {
    expect(figures.low).toBeLessThan(figures.precision);
    expect(figures.high).toBeGreaterThan(figures.precision);
    expect(figures.low).toBeGreaterThan(0);
    expect(figures.high).toBeLessThan(1);
  });
  test('the interval is narrower with more messages', () => {
    const times = (of: readonly boolean[]): boolean[] => Array.from({ length: 16 }, () => of).flat();
    const more = measureTraffic({
      attacks: times(SAMPLES.attacks),
      angry: times(SAMPLES.angry),
      civil: times(SAMPLES.civil),
    });
    expect(more.precision).toBeCloseTo(figures.precision, 10);
    expect((more.high - more.low) / (figures.high - figures.low)).toBeLessThan(0.4);
  });
  test('is the same each time', () => expect(measureTraffic(SAMPLES)).toEqual(figures));
  test('every nudge is right where only attacks are flagged', () => {
    const all = measureTraffic({ attacks: flags(10, 4), angry: flags(10, 0), civil: flags(10, 0) });
    expect(all).toEqual({ precision: 1, low: 1, high: 1, recall: 0.4, angryFlagged: 0, civilFlagged: 0 });
  });
  test('no nudge is right where no attack is flagged', () => {
    const none = measureTraffic({ attacks: flags(10, 0), angry: flags(10, 10), civil: flags(10, 0) });
    expect(none).toMatchObject({ precision: 0, low: 0, high: 0 });
  });
});
