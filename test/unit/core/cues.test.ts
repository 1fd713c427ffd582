import { describe, expect, test } from 'vitest';
import { composeCues, leadingCue } from '../../../shared/core/cues.ts';
import type { Signal } from '../../../shared/core/rules/signals.ts';

const signal = (start: number, end: number, changes: Partial<Signal> = {}): Signal => ({
  start,
  end,
  source: 'test',
  label: 'insult',
  target: 'reader',
  voice: 'direct',
  because: 'calls someone names',
  ...changes,
});

describe('composeCues', () => {
  test('keeps attacks on people that are meant', () => {
    expect(composeCues([signal(0, 5)])).toEqual([
      { start: 0, end: 5, label: 'insult', target: 'reader', because: ['calls someone names'] },
    ]);
  });
  test.each([
    ['swearing', { label: 'profanity' }],
    ['incivility', { label: 'incivility' }],
    ['what is about a thing', { target: 'thing' }],
    ['what is about oneself', { target: 'self' }],
    ['what is about nobody known', { target: 'unknown' }],
    ['what is reported', { voice: 'reported' }],
    ['what is negated', { voice: 'negated' }],
  ] satisfies [string, Partial<Signal>][])('leaves out %s', (_, changes) => {
    expect(composeCues([signal(0, 5, changes)])).toEqual([]);
  });
  test('merges overlapping and neighbouring signals, each reason once', () => {
    const because = 'puts someone down';
    expect(composeCues([signal(0, 7, { because }), signal(8, 13), signal(4, 13)])).toEqual([
      { start: 0, end: 13, label: 'insult', target: 'reader', because: [because, 'calls someone names'] },
    ]);
  });
  test('leaves signals apart that have words between them', () => {
    expect(composeCues([signal(0, 5), signal(10, 15)])).toHaveLength(2);
  });
  test('merges a chain of signals, each of which touches the next', () => {
    const cues = composeCues([signal(0, 4), signal(3, 12), signal(10, 14)]);
    expect(cues.map(({ start, end }) => [start, end])).toEqual([[0, 14]]);
  });
  test('takes label and target from the most telling signal', () => {
    const [cue] = composeCues([signal(0, 9, { target: 'staff' }), signal(2, 9, { label: 'threat' })]);
    expect(cue).toMatchObject({ label: 'threat', target: 'reader' });
  });
  test('of no signals gives none', () => expect(composeCues([])).toEqual([]));
});

describe('leadingCue', () => {
  const cue = { start: 0, end: 1, label: 'insult', target: 'reader', because: [] } as const;
  test('is the most telling one', () => {
    const threat = { ...cue, start: 5, end: 6, label: 'threat' } as const;
    expect(leadingCue([cue, threat])).toBe(threat);
  });
  test('is the first of equals', () => expect(leadingCue([cue, { ...cue, start: 2 }])).toBe(cue));
  test('of none is undefined', () => expect(leadingCue([])).toBeUndefined());
});
