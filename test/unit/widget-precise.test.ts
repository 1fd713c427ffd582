import { describe, expect, test, vi } from 'vitest';
import type { Verdict } from '#core';
import { createOpinions, MOST_KEPT, type Opinions, PAUSE_MS, UNSURE } from '../../widget/precise/opinions.ts';

const pass = (score: number): Verdict => ({ outcome: 'pass', score });
const FLAG: Verdict = {
  outcome: 'flag',
  score: 0.99,
  label: 'insult',
  target: 'reader',
  cues: [{ start: 0, end: 1, label: 'insult', target: 'reader', because: ['is a test'] }],
};

/** Opinions with a clock and a worker that do what the test says. */
interface Stage {
  readonly opinions: Opinions;
  readonly life: AbortController;
  readonly asked: string[];
  readonly faults: string[];
  readonly started: { count: number; life: AbortSignal | undefined };
  /** The customer has written this and rests. */
  write(draft: string): void;
  /** The worker's answer to the oldest open question. */
  reply(verdict: Verdict): void;
  say(message: unknown): void;
  breakDown(why: string): void;
}

function stageWith(score: (draft: string) => number = () => 0.5, starts = true): Stage {
  const life = new AbortController();
  const asked: string[] = [];
  const faults: string[] = [];
  const timers: { call: () => void; milliseconds: number; signal: AbortSignal }[] = [];
  const started: Stage['started'] = { count: 0, life: undefined };
  let say = (_: unknown): void => undefined;
  let breakDown = (_: unknown): void => undefined;
  const opinions = createOpinions(
    {
      judge: (draft) => pass(score(draft)),
      start: (told, failed, until) => {
        started.count += 1;
        started.life = until;
        if (!starts) throw new Error('no workers here');
        say = told;
        breakDown = failed;
        return (draft) => void asked.push(draft);
      },
      failed: (error) => void faults.push(String(error)),
      later: (call, milliseconds, signal) => void timers.push({ call, milliseconds, signal }),
    },
    life.signal,
  );
  return {
    opinions,
    life,
    asked,
    faults,
    started,
    write: (draft) => {
      opinions.written(() => draft);
      for (const timer of timers.splice(0)) {
        expect(timer.milliseconds).toBe(PAUSE_MS);
        if (!timer.signal.aborted) timer.call();
      }
    },
    reply: (verdict) => say({ outcome: 'judged', verdict }),
    say: (message) => say(message),
    breakDown: (why) => breakDown(new Error(why)),
  };
}

describe('a second opinion', () => {
  test('is asked for where the small model is unsure, and kept for exactly that draft', () => {
    const { opinions, asked, write, reply } = stageWith();
    write('you clown');
    expect(asked).toEqual(['you clown']);
    expect(opinions.on('you clown')).toBeUndefined();
    reply(FLAG);
    expect(opinions.on('you clown')).toEqual(FLAG);
    expect(opinions.on('you clown!')).toBeUndefined();
  });

  test.each([
    [UNSURE.from - 0.01, false],
    [UNSURE.from, true],
    [UNSURE.until - 0.01, true],
    [UNSURE.until, false],
    [Number.NaN, false],
  ])('at a score of %d: %s', (score, wanted) => {
    const { started, write } = stageWith(() => score);
    write('you clown');
    expect(started.count).toBe(wanted ? 1 : 0);
  });

  test('waits for a pause: while the customer writes on, nobody is asked', () => {
    const { opinions, asked, write } = stageWith();
    const early = vi.fn(() => 'you');
    opinions.written(early);
    write('you clown');
    expect(asked).toEqual(['you clown']);
    expect(early).not.toHaveBeenCalled();
  });

  test('starts the worker once, for the first draft that needs it', () => {
    const { started, write, reply } = stageWith((draft) => (draft === 'hello' ? 0 : 0.5));
    write('hello');
    write('   ');
    expect(started.count).toBe(0);
    write('you clown');
    reply(FLAG);
    write('you clown, you');
    expect(started.count).toBe(1);
  });

  test('is asked for the newest draft only while the worker is busy', () => {
    const { opinions, asked, write, reply } = stageWith();
    write('one');
    write('two');
    write('three');
    expect(asked).toEqual(['one']);
    reply(pass(0.1));
    expect(asked).toEqual(['one', 'three']);
    reply(FLAG);
    expect([opinions.on('one'), opinions.on('two'), opinions.on('three')]).toEqual([
      pass(0.1),
      undefined,
      FLAG,
    ]);
  });

  test('is not asked for twice', () => {
    const { asked, write, reply } = stageWith();
    write('one');
    write('one');
    reply(FLAG);
    write('one');
    expect(asked).toEqual(['one']);
  });

  test('is kept for the last few drafts', () => {
    const { opinions, write, reply } = stageWith();
    for (let at = 0; at <= MOST_KEPT; at++) {
      write(`draft ${at}`);
      reply(FLAG);
    }
    expect(opinions.on('draft 0')).toBeUndefined();
    expect(opinions.on('draft 1')).toEqual(FLAG);
    expect(opinions.on(`draft ${MOST_KEPT}`)).toEqual(FLAG);
  });

  test('has no say about what we wrote ourselves', () => {
    const { opinions, asked, write, reply } = stageWith();
    write('ours');
    opinions.trust('ours');
    reply(FLAG);
    write('ours');
    expect(asked).toEqual(['ours']);
    expect(opinions.on('ours')).toBeUndefined();
  });

  test('is forgotten, and the worker ended, once the tag has left', () => {
    const { opinions, life, started, asked, faults, write, reply, breakDown } = stageWith();
    write('one');
    reply(FLAG);
    write('two');
    life.abort();
    reply(FLAG);
    breakDown('too late');
    write('three');
    expect(started.life?.aborted).toBe(true);
    expect([opinions.on('one'), opinions.on('two')]).toEqual([undefined, undefined]);
    expect([asked, faults]).toEqual([['one', 'two'], []]);
  });
});

describe('without a worker that works', () => {
  test('one that does not start is told once and not tried again', () => {
    const { opinions, started, faults, write } = stageWith(undefined, false);
    write('one');
    write('two');
    expect(started.count).toBe(1);
    expect(faults).toEqual(['Error: no workers here']);
    expect(opinions.on('one')).toBeUndefined();
  });

  test('one that breaks down is told once and ended', () => {
    const { started, faults, asked, write, breakDown } = stageWith();
    write('one');
    breakDown('it did not come');
    breakDown('it did not come');
    write('two');
    expect(started.life?.aborted).toBe(true);
    expect(faults).toEqual(['Error: it did not come']);
    expect(asked).toEqual(['one']);
  });

  test.each([
    [{ outcome: 'failed', why: 'precise.bin came with status 404' }, 'status 404'],
    [{ outcome: 'judged', verdict: { outcome: 'flag', score: 1 } }, 'another shape'],
    [
      { outcome: 'judged', verdict: { ...FLAG, cues: [{ ...FLAG, start: 0, end: 99, because: [] }] } },
      'another shape',
    ],
    ['hello', 'another shape'],
  ])('an answer such as %j is told and decides nothing', (message, why) => {
    const { opinions, faults, write, say } = stageWith();
    write('one');
    say(message);
    expect(faults).toEqual([expect.stringContaining(why)]);
    expect(opinions.on('one')).toBeUndefined();
  });

  test('a small model that throws ends in the report, not in the page', () => {
    const { faults, started, write } = stageWith(() => {
      throw new Error('broken bundle');
    });
    write('one');
    expect(faults).toEqual(['Error: broken bundle']);
    expect(started.count).toBe(0);
  });
});
