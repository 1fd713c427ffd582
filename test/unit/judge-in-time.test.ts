import { describe, expect, test } from 'vitest';
import type { Verdict } from '#core';
import { POLICIES } from '#core';
import { judgeInTime } from '../../widget/gate/judge-in-time.ts';

const POLICY = POLICIES.widget;
const FAIR = 'The parcel is late and I would like to know why. ';

/** Flags where "idiot" stands; each call takes so long. */
function watched(tookMs: number) {
  let time = 0;
  const read: string[] = [];
  const judge = (draft: string): Verdict => {
    read.push(draft);
    time += tookMs;
    const start = draft.indexOf('idiot');
    if (start === -1) return { outcome: 'pass', score: 0.1 };
    const cue = { start, end: start + 5, label: 'insult', target: 'reader', because: ['x'] } as const;
    return { outcome: 'flag', score: 0.99, label: 'insult', target: 'reader', cues: [cue] };
  };
  return { read, judge: (draft: string) => judgeInTime(draft, judge, POLICY, () => time) };
}

describe('judging in time', () => {
  test('reads a short draft as a whole, however long that takes', () => {
    const { judge, read } = watched(1000);
    expect(judge('you idiot').outcome).toBe('flag');
    expect(read).toEqual(['you idiot']);
  });
  test('reads a long one in parts that lose nothing, and says where in the draft the words are', () => {
    const { judge, read } = watched(1);
    const draft = `${FAIR.repeat(200)}You idiot.`;
    const verdict = judge(draft);
    expect(read.join('')).toBe(draft);
    for (const part of read) expect(part.length).toBeLessThanOrEqual(2000);
    for (const part of read.slice(0, -1)) expect(part).toMatch(/\.$/u);
    const [cue] = verdict.outcome === 'flag' ? verdict.cues : [];
    expect(draft.slice(cue?.start, cue?.end)).toBe('idiot');
  });
  test('stops at the first part that is hostile', () => {
    const { judge, read } = watched(1);
    judge(`You idiot. ${FAIR.repeat(500)}`);
    expect(read).toHaveLength(1);
  });
  test('lets go when the time is over', () => {
    const { judge, read } = watched(20);
    expect(judge(`${FAIR.repeat(500)}You idiot.`).outcome).toBe('pass');
    expect(read).toHaveLength(3);
  });
  test('cuts what has no sentences, no blanks and no end', () => {
    const { judge, read } = watched(0);
    const draft = `${'x'.repeat(5000)} ${'word '.repeat(1000)}`;
    judge(draft);
    expect(read.join('')).toBe(draft);
  });
});
