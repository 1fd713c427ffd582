import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MODEL_RULE } from '../../extension/hints/finding.ts';
import { lazily } from '../../extension/lazily.ts';
import { answer, type Parts } from '../../extension/messages/answer.ts';
import { ask } from '../../extension/messages/ask.ts';
import { withPhrase } from '../../extension/settings/changes.ts';
import { createSettings } from '../../extension/settings/settings.ts';

function partsWith(changes: Partial<Parts> = {}): { parts: Parts; done: string[] } {
  fakeBrowser.reset();
  const done: string[] = [];
  const parts: Parts = {
    settings: createSettings(fakeBrowser.storage.local),
    sites: {
      on: async (origin) => void done.push(`on ${origin}`),
      off: async (origin) => void done.push(`off ${origin}`),
      reconcile: async () => undefined,
    },
    judge:
      async () =>
      (draft, { rulesOff, quiet }) => [
        {
          rule: MODEL_RULE,
          category: 'hostility',
          severity: 'warn',
          start: 0,
          end: draft.length,
          words: draft,
          message: [...rulesOff, ...quiet.map((rule) => `quiet ${rule}`)].join() || 'none off',
        },
      ],
    journal: async () => ({
      count: async (rule, what) => void done.push(`${what} ${rule}`),
      today: async () => ({ shown: 0, used: 0, ignored: 0, hostile: 0, break: 0 }),
      recent: async () => [],
      all: async () => [],
      clear: async () => undefined,
      close: () => undefined,
    }),
    customer: async () => ({
      read: () => ({
        upset: 'furious',
        topic: 'late',
        about: 'something late',
        openings: { name: [], own: [], next: [] },
        attack: { labels: ['threat', 'insult'] },
      }),
      acknowledges: () => false,
    }),
    isNew: async () => true,
    breaks: {
      hard: async () => void done.push('hard'),
      isDue: async () => true,
      answered: async (isTaken) => void done.push(isTaken ? 'taken' : 'declined'),
    },
    ...changes,
  };
  return { parts, done };
}

describe('messages to the background', () => {
  test('are answered with what the judge finds under the rules that are on', async () => {
    const { parts } = partsWith();
    await answer({ type: 'rule-off', rule: 'calm-down' }, 'content', parts);
    const reply = await answer({ type: 'judge', text: 'a b c', kind: 'reply' }, 'content', parts);
    expect(reply).toMatchObject({ outcome: 'judged', findings: [{ words: 'a b c', message: 'calm-down' }] });
  });

  test('tell what is known of a hostile message, and count it where it is new', async () => {
    const { parts, done } = partsWith();
    const request = { type: 'read', text: 'You will regret this.' };
    expect(await answer(request, 'content', parts)).toMatchObject({
      outcome: 'read',
      reading: { upset: 'furious', attack: { labels: ['threat', 'insult'] } },
    });
    await answer(request, 'content', { ...parts, isNew: async () => false });
    expect(done).toEqual(['hard', 'hostile threat']);
  });

  test('tell it also where it cannot be counted', async () => {
    const { parts } = partsWith({ isNew: () => Promise.reject(new Error('no room')) });
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(await answer({ type: 'read', text: 'x' }, 'content', parts)).toMatchObject({ outcome: 'read' });
    expect(error).toHaveBeenCalledWith(expect.stringContaining('no room'));
    error.mockRestore();
  });

  test('notice a hostile reply, ask for a break, and count one that was taken', async () => {
    const { parts, done } = partsWith();
    await answer({ type: 'judge', text: 'You are useless.', kind: 'reply' }, 'content', parts);
    await answer({ type: 'judge', text: 'You are useless.', kind: 'reply' }, 'content', {
      ...parts,
      isNew: async () => false,
    });
    expect(done).toEqual(['hard']);
    expect(await answer({ type: 'judge', text: 'x', kind: 'reply' }, 'content', parts)).toMatchObject({
      isBreakDue: true,
    });
    done.length = 1;
    await answer({ type: 'break-answered', isTaken: false }, 'content', parts);
    await answer({ type: 'break-answered', isTaken: true }, 'content', parts);
    expect(done).toEqual(['hard', 'declined', 'taken', 'break minute']);
  });

  test('keep and forget a sentence of the agent’s own', async () => {
    const { parts } = partsWith();
    const opening = { topic: 'late', step: 'own', sentence: 'That one is on us.' };
    await answer({ type: 'opening-kept', opening }, 'content', parts);
    await answer({ type: 'opening-kept', opening }, 'content', parts);
    expect((await parts.settings.read()).openings).toEqual([opening]);
    await answer({ type: 'opening-forgotten', opening }, 'content', parts);
    expect((await parts.settings.read()).openings).toEqual([]);
  });

  test('say nothing of a rule that was only ever ignored, and all of it where that cannot be read', async () => {
    const ignored = { day: '2026-11-27', rule: 'simply', what: 'ignored', count: 5 } as const;
    const { parts } = partsWith();
    const journal = await parts.journal();
    const judge = (recent: () => Promise<(typeof ignored)[]>) =>
      answer({ type: 'judge', text: 'a b c', kind: 'reply' }, 'content', {
        ...parts,
        journal: async () => ({ ...journal, recent }),
      });
    expect(await judge(async () => [ignored])).toMatchObject({ findings: [{ message: 'quiet simply' }] });
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(await judge(() => Promise.reject(new Error('broken')))).toMatchObject({
      findings: [{ message: 'none off' }],
    });
    expect(error).toHaveBeenCalledWith(expect.stringContaining('broken'));
    error.mockRestore();
  });

  test('count a phrase of the agent’s own without its words, and never means that phrase', async () => {
    const { parts, done } = partsWith();
    const phrase = { avoid: 'at this time', prefer: 'now' };
    await parts.settings.change(withPhrase(phrase));
    await answer({ type: 'count', rule: 'own:at this time', what: 'shown' }, 'content', parts);
    expect(done).toEqual(['shown own']);
    await answer({ type: 'rule-off', rule: 'own:at this time' }, 'content', parts);
    expect(await parts.settings.read()).toMatchObject({ phrases: [], rulesOff: [] });
  });

  test('count what happened', async () => {
    const { parts, done } = partsWith();
    await answer({ type: 'count', rule: 'calm-down', what: 'used' }, 'content', parts);
    expect(done).toEqual(['used calm-down']);
  });

  test('about sites are taken from our own pages only', async () => {
    const { parts, done } = partsWith();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const message = { type: 'site-on', origin: 'https://desk.example' };
    expect(await answer(message, 'content', parts)).toMatchObject({ outcome: 'failed' });
    expect(await answer(message, 'own-page', parts)).toEqual({ outcome: 'done' });
    expect(done).toEqual(['on https://desk.example']);
    error.mockRestore();
  });

  test.each([
    [null],
    ['judge'],
    [{ type: 'judge' }],
    [{ type: 'judge', text: 7 }],
    [{ type: 'count', rule: 'x', what: 'sent' }],
    [{ type: 'site-on', origin: 'file:///etc' }],
    [{ type: 'unknown' }],
  ])('that nobody understands (%j) are refused, saying why', async (message) => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const reply = await answer(message, 'own-page', partsWith().parts);
    expect(reply).toMatchObject({ outcome: 'failed', why: expect.stringContaining('not a message') });
    error.mockRestore();
  });

  test('whose part is broken are answered with the reason', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const { parts } = partsWith({
      judge: async () => {
        throw new Error('bundle: a string came');
      },
    });
    expect(await answer({ type: 'judge', text: 'a b c', kind: 'reply' }, 'content', parts)).toEqual({
      outcome: 'failed',
      why: 'bundle: a string came',
    });
    expect(error).toHaveBeenCalledWith('otherend: bundle: a string came');
    error.mockRestore();
  });
});

describe('asking', () => {
  const request = { type: 'judge', text: 'x', kind: 'reply' } as const;

  test('gives the answer', async () => {
    expect(await ask(async () => ({ outcome: 'judged', findings: [], isBreakDue: false }), request)).toEqual({
      outcome: 'judged',
      findings: [],
      isBreakDue: false,
    });
  });

  test.each([
    [undefined, 'cannot be read'],
    [{ outcome: 'judged', findings: [{ rule: 'x' }], isBreakDue: false }, 'cannot be read'],
    [{ outcome: 'failed', why: 'no bundle' }, 'no bundle'],
  ])('rejects when %j comes back', async (reply, why) => {
    await expect(ask(async () => reply, request)).rejects.toThrow(why);
  });
});

describe('making a part when it is first used', () => {
  test('makes it once', () => {
    const make = vi.fn(() => ({}));
    const part = lazily(make);
    expect(part()).toBe(part());
    expect(make).toHaveBeenCalledOnce();
  });

  test('tries again after a failure, at once or later', async () => {
    let times = 0;
    const part = lazily(() => {
      times += 1;
      if (times === 1) throw new Error('first');
      return times === 2 ? Promise.reject(new Error('second')) : Promise.resolve(times);
    });
    expect(part).toThrow('first');
    await expect(part()).rejects.toThrow('second');
    expect(await part()).toBe(3);
  });
});
