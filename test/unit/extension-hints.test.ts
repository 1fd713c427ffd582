import { describe, expect, test } from 'vitest';
import {
  type AttackLabel,
  createFindHints,
  type Explanation,
  POLICIES,
  type Scorer,
  type Target,
} from '#core';
import { placeCard } from '../../extension/hints/card/position.ts';
import { type Clock, createPause } from '../../extension/hints/clock.ts';
import { MODEL_RULE } from '../../extension/hints/finding.ts';
import { createJudge } from '../../extension/hints/judge.ts';
import { linePath } from '../../extension/hints/marks/lines.ts';
import { shift } from '../../extension/hints/shift.ts';
import { originOf, patternOf } from '../../extension/sites/patterns.ts';

const ruleFor = (id: string, severity: 'info' | 'suggest' | 'warn', pattern: string, rewrite?: string) =>
  ({ id, category: 'command', severity, message: `about ${id}`, patterns: [{ pattern, rewrite }] }) as const;

const findHints = createFindHints({
  terms: {},
  rules: [
    ruleFor('calm-down', 'warn', 'calm down', 'bear with me'),
    ruleFor('obviously', 'suggest', 'obviously'),
    ruleFor('asap', 'info', 'asap'),
    ruleFor('simply', 'info', 'simply'),
  ],
});

const explain = (): Explanation => ({ language: 'en', score: 0, sentences: [] });
const despairs = (): boolean => false;
const calm: Scorer = { judge: () => ({ outcome: 'pass', score: 0 }), explain, despairs };
const flagging = (words: string, label: AttackLabel = 'insult', target: Target = 'reader'): Scorer => ({
  explain,
  despairs,
  judge: (draft) => {
    const start = draft.indexOf(words);
    const cue = { start, end: start + words.length, label, target, because: ['is an insult'] };
    return start < 0
      ? { outcome: 'pass', score: 0 }
      : { outcome: 'flag', score: 0.9, label, target, cues: [cue] };
  },
});
const NOTHING_CHOSEN = { kind: 'reply' as const, rulesOff: [], quiet: [], phrases: [] };
const judge = createJudge(findHints, calm, POLICIES.extension);

describe('what an agent is shown', () => {
  test('is at most three places, the most severe first', () => {
    const found = judge('Simply reply asap, obviously, and calm down.', NOTHING_CHOSEN);
    expect(found.map(({ rule }) => rule)).toEqual(['calm-down', 'obviously', 'simply']);
    expect(found[0]).toMatchObject({ words: 'calm down', rewrite: 'bear with me' });
  });

  test.each(['', 'Calm down', 'calm down!', '😀 😀 😀 😀'])(
    'is nothing in so short a draft as %j',
    (draft) => {
      expect(judge(draft, NOTHING_CHOSEN)).toEqual([]);
    },
  );

  test('leaves out the rules that are off', () => {
    expect(judge('Please calm down now', { ...NOTHING_CHOSEN, rulesOff: ['calm-down'] })).toEqual([]);
  });

  test('is what the model finds where no rule does, in plain words and without a rewrite', () => {
    const withModel = createJudge(findHints, flagging('you fool'), POLICIES.extension);
    const [found] = withModel('Go away now, you fool', NOTHING_CHOSEN);
    expect(found).toMatchObject({ rule: MODEL_RULE, severity: 'warn', words: 'you fool' });
    expect(found?.message).toContain('attack on the customer');
    expect(found).not.toHaveProperty('rewrite');
    expect(withModel('Go away now, you fool', { ...NOTHING_CHOSEN, rulesOff: [MODEL_RULE] })).toEqual([]);
  });

  test('calls an attack on a colleague not one on the customer', () => {
    const withModel = createJudge(
      findHints,
      flagging('that fool', 'insult', 'third_party'),
      POLICIES.extension,
    );
    expect(withModel('It was that fool again', NOTHING_CHOSEN)[0]?.message).toContain('attack on a person');
  });

  test('is said once where a rule and the model mean the same words', () => {
    const withModel = createJudge(findHints, flagging('calm down'), POLICIES.extension);
    expect(withModel('You must calm down', NOTHING_CHOSEN).map(({ rule }) => rule)).toEqual(['calm-down']);
  });
});

describe('marks while the draft changes', () => {
  const [mark] = judge('First. Please calm down now.', NOTHING_CHOSEN);
  const shifted = (after: string) =>
    shift(mark ? [mark] : [], 'First. Please calm down now.', after).map(({ start, end }) =>
      after.slice(start, end),
    );

  test.each([
    ['First. Please calm down now. More', ['calm down']],
    ['The very First. Please calm down now.', ['calm down']],
    ['First. calm down now.', ['calm down']],
    ['First. Please calm it down now.', []],
    ['First. Please cal down now.', []],
    ['', []],
    ['Something else', []],
  ])('after %j they stand on %j', (after, words) => {
    expect(shifted(after)).toEqual(words);
  });
});

describe('a pause', () => {
  test('comes when nothing was asked for long enough, and not after the end', () => {
    const clock = handClock();
    const ended = new AbortController();
    let rests = 0;
    const pause = createPause(clock, 600, () => (rests += 1), ended.signal);
    pause.restart();
    clock.pass(599);
    pause.restart();
    clock.pass(599);
    expect(rests).toBe(0);
    clock.pass(1);
    expect(rests).toBe(1);
    pause.restart();
    ended.abort();
    clock.pass(1000);
    expect(rests).toBe(1);
  });
});

function handClock(): Clock & { pass(milliseconds: number): void } {
  let now = 0;
  let due: { at: number; call: () => void; signal: AbortSignal }[] = [];
  return {
    later: (call, milliseconds, signal) => due.push({ at: now + milliseconds, call, signal }),
    pass: (milliseconds) => {
      now += milliseconds;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { call, signal } of ready) if (!signal.aborted) call();
    },
  };
}

describe('the card', () => {
  const card = { width: 320, height: 200 };
  const viewport = { width: 1000, height: 800 };
  const words = (left: number, top: number) => ({ left, right: left + 60, top, bottom: top + 20 });

  test.each([
    ['under the words', words(100, 100), 'ltr', { left: 100, top: 128 }],
    ['over them near the lower edge', words(100, 700), 'ltr', { left: 100, top: 492 }],
    ['inside at the right edge', words(950, 100), 'ltr', { left: 672, top: 128 }],
    ['from the right where text runs so', words(600, 100), 'rtl', { left: 340, top: 128 }],
    ['inside at the left edge', words(10, 100), 'rtl', { left: 8, top: 128 }],
  ] as const)('stands %s', (_, anchor, direction, expected) => {
    expect(placeCard(anchor, card, viewport, direction)).toEqual(expected);
  });

  test('fits a phone', () => {
    const { left } = placeCard(
      words(200, 100),
      { width: 304, height: 200 },
      { width: 320, height: 640 },
      'ltr',
    );
    expect(left).toBe(8);
  });
});

test('lines differ by shape, not by colour alone', () => {
  const stretch = { left: 0, width: 40, bottom: 10 };
  expect(linePath('warn', stretch)).toContain('q');
  expect(linePath('suggest', stretch)).toBe('M0 9h40');
});

describe('sites', () => {
  test.each([
    ['https://desk.example/a?b', 'https://desk.example'],
    ['http://localhost:4173/inbox.html', 'http://localhost:4173'],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['file:///home/x.html', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s has the origin %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });

  test('match patterns are without a port, which Firefox does not know', () => {
    expect(patternOf('http://localhost:4173')).toBe('http://localhost/*');
  });
});

describe('phrases of the agent’s own', () => {
  const say = (draft: string, avoid: string, prefer = '') =>
    judge(draft, { ...NOTHING_CHOSEN, phrases: [{ avoid, prefer }] }).map(({ words, rewrite }) => [
      words,
      rewrite,
    ]);

  test('are found as whole words, in any case, and replaced as they were written', () => {
    expect(say('At this  time I cannot say more.', 'at this time', 'now')).toEqual([
      ['At this  time', 'Now'],
    ]);
    expect(say('This is a category of its own.', 'cat')).toEqual([]);
    expect(say('We don’t do that here.', "don't do", 'cannot do')).toEqual([['don’t do', 'cannot do']]);
  });

  test('may hold any characters, and may have nothing to write instead', () => {
    expect(say('It is 100 % (sure) now.', '(sure)')).toEqual([['(sure)', undefined]]);
    expect(say('a.b and aXb are two things', 'a.b')).toEqual([['a.b', undefined]]);
  });
});

test('a rule that was only ever ignored keeps quiet, but not a warning', () => {
  const quiet = { ...NOTHING_CHOSEN, quiet: ['simply', 'calm-down'] };
  expect(judge('Please simply calm down now.', quiet).map(({ rule }) => rule)).toEqual(['calm-down']);
});

test('in a note to colleagues only what attacks a person is told', () => {
  const note = { ...NOTHING_CHOSEN, kind: 'note' as const };
  expect(judge('He should simply calm down.', note)).toEqual([]);
  const withModel = createJudge(findHints, flagging('an idiot'), POLICIES.extension);
  expect(withModel('This customer is an idiot, calm down.', note).map(({ rule }) => rule)).toEqual([
    MODEL_RULE,
  ]);
});
