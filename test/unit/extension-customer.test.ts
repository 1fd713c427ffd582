import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createScorer, POLICIES, readTone } from '#core';
import type { AgentReader } from '#precise';
import { createBreaks } from '../../extension/breaks/breaks.ts';
import { createCustomerReader } from '../../extension/customer/read-customer.ts';
import { createIsNew } from '../../extension/customer/seen.ts';
import { smallStep } from '../../extension/popup/small-step.ts';
import { createSettings } from '../../extension/settings/settings.ts';

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../shared/model/${name}`, import.meta.url), 'utf8'));
const tone = readTone(shipped('tone.json'));
const scorer = createScorer(shipped('bundle.json'));
const reader: AgentReader = {
  readReply: (reply) => ({ fault: 0, acknowledged: reply.includes('sorry') ? 0.9 : 0.1, sentences: [] }),
  readMessage: () => ({ upset: 'upset' }),
};
const parts = { tone, scorer, reader, policy: POLICIES.extension };

describe('a customer’s message', () => {
  const { read, acknowledges } = createCustomerReader(parts);

  test('is read for its feeling and what it is about, with sentences to begin with', () => {
    const reading = read('I have waited three weeks and my parcel still has not arrived.');
    expect(reading).toMatchObject({ upset: 'upset', topic: 'late' });
    expect(reading.about).toContain('has not');
    expect(reading.openings.own.length).toBeGreaterThan(0);
    expect(reading.attack).toBeUndefined();
  });

  test('that attacks is shown as what it asks for', () => {
    const { attack } = read('You are a useless idiot. Where is order 4471?');
    expect(attack?.labels).toContain('insult');
    expect(attack?.without).toBe('Where is order 4471?');
  });

  test('that asks for nothing has nothing without the attack', () => {
    const { attack } = read('You are a useless idiot.');
    expect(attack?.labels).toContain('insult');
    expect(attack?.without).toBeUndefined();
  });

  test('is met by a reply that acknowledges it', () => {
    expect([acknowledges('I am sorry.'), acknowledges('Ok.')]).toEqual([true, false]);
  });

  test('without the precise model, nobody is said to be upset or acknowledged', () => {
    const small = createCustomerReader({ ...parts, reader: undefined });
    expect(small.read('Where is my parcel?').upset).toBeUndefined();
    expect(small.acknowledges('I am sorry.')).toBeUndefined();
  });
});

test('a message is new once in a session, also to those who ask at the same time', async () => {
  fakeBrowser.reset();
  const isNew = createIsNew(fakeBrowser.storage.session);
  expect(await Promise.all([isNew('a'), isNew('a'), isNew('b')])).toEqual([true, false, true]);
  // A worker that was stopped begins anew; the session goes on.
  expect(await createIsNew(fakeBrowser.storage.session)('a')).toBe(false);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('"a"');
});

describe('a break', () => {
  const MINUTE = 60_000;
  const setup = () => {
    fakeBrowser.reset();
    let time = Date.UTC(2026, 10, 27, 12);
    const settings = createSettings(fakeBrowser.storage.local);
    const breaks = createBreaks({ area: fakeBrowser.storage.session, settings, now: () => time });
    return {
      breaks,
      settings,
      pass: (milliseconds: number): void => {
        time += milliseconds;
      },
    };
  };

  test('is due after three hard moments in twenty minutes, not after three in an hour', async () => {
    const { breaks, pass } = setup();
    await Promise.all([breaks.hard(), breaks.hard()]);
    expect(await breaks.isDue()).toBe(false);
    pass(21 * MINUTE);
    await breaks.hard();
    expect(await breaks.isDue()).toBe(false);
    await Promise.all([breaks.hard(), breaks.hard()]);
    expect(await breaks.isDue()).toBe(true);
    await breaks.answered(true);
    expect(await breaks.isDue()).toBe(false);
  });

  test('is not offered again on a day on which it was not wanted', async () => {
    const { breaks, pass } = setup();
    const hard = () => Promise.all([breaks.hard(), breaks.hard(), breaks.hard()]);
    await hard();
    await breaks.answered(false);
    await hard();
    expect(await breaks.isDue()).toBe(false);
    pass(24 * 60 * MINUTE);
    await hard();
    expect(await breaks.isDue()).toBe(true);
  });

  test('is not offered to those who want none', async () => {
    const { breaks, settings } = setup();
    await settings.change((before) => ({ ...before, breaksOff: true }));
    await Promise.all([breaks.hard(), breaks.hard(), breaks.hard()]);
    expect(await breaks.isDue()).toBe(false);
  });
});

describe('the small step', () => {
  const quiet = { shown: 0, used: 0, ignored: 0, hostile: 0, break: 0 };

  test('is the shield once a hostile message has come', () => {
    expect(smallStep({ ...quiet, hostile: 1 }, false)).toContain('shield');
    expect(smallStep({ ...quiet, hostile: 1 }, true)).toBeUndefined();
  });

  test('is a minute away after a hard day, a better wording where none was used, and else none', () => {
    expect(smallStep({ ...quiet, hostile: 3 }, true)).toContain('minute');
    expect(smallStep({ ...quiet, shown: 2 }, true)).toContain('wording');
    expect(smallStep(quiet, false)).toBeUndefined();
  });
});
