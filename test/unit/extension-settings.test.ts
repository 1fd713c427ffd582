import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOn, withRule, withSiteOff, withSiteOn } from '../../extension/settings/changes.ts';
import { readSettingsFile, settingsFile } from '../../extension/settings/file.ts';
import { createSettings, DEFAULTS, type Settings } from '../../extension/settings/settings.ts';

const NONE = DEFAULTS;
const store = () => createSettings(fakeBrowser.storage.local);

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults until something is chosen', async () => {
    expect(await store().read()).toEqual(NONE);
  });

  test('keep what was chosen', async () => {
    await store().change(withRule('calm-down', false));
    expect(await store().read()).toEqual({ ...NONE, rulesOff: ['calm-down'] });
  });

  test('lose no change when two come at once', async () => {
    const settings = store();
    await Promise.all([settings.change(withRule('one', false)), settings.change(withRule('two', false))]);
    expect((await settings.read()).rulesOff).toEqual(['one', 'two']);
  });

  test('tell of a change until they are no longer asked', async () => {
    const seen: Settings[] = [];
    const ended = new AbortController();
    store().observe((settings) => seen.push(settings), ended.signal);
    await store().change(withRule('one', false));
    ended.abort();
    await store().change(withRule('two', false));
    expect(seen).toEqual([{ ...NONE, rulesOff: ['one'] }]);
  });

  test.each([[42], ['words'], [{ sites: 'all' }], [{ rulesOff: [1] }]])(
    'that are broken (%j) count as the defaults, with a clear error, and are not written over',
    async (broken) => {
      const error = vi.spyOn(console, 'error').mockReturnValue();
      await fakeBrowser.storage.local.set({ settings: broken });
      expect(await store().read()).toEqual(NONE);
      expect(error).toHaveBeenCalledWith(expect.stringContaining('settings are broken'));
      expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: broken });
      error.mockRestore();
    },
  );

  test('a storage that fails rejects, and the next change is tried all the same', async () => {
    const settings = store();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(settings.change(withRule('one', false))).rejects.toThrow('disk full');
    set.mockRestore();
    await settings.change(withRule('two', false));
    expect((await settings.read()).rulesOff).toEqual(['two']);
  });
});

describe('whether a site is on', () => {
  const ticket = new URL('https://desk.example/ticket/1');
  const inbox = new URL('http://localhost:4173/inbox.html?conversation=1');

  test('a site is off until the agent switches it on, and off again', () => {
    expect(isOn(NONE, ticket)).toBe(false);
    const on = withSiteOn(ticket.origin, true)(NONE);
    expect(isOn(on, ticket)).toBe(true);
    expect(isOn(on, new URL('https://other.example/'))).toBe(false);
    expect(withSiteOff(ticket.origin)(on)).toEqual(NONE);
  });

  test("the demo's inbox is on until it is switched off", () => {
    expect(isOn(NONE, inbox)).toBe(true);
    expect(isOn(NONE, new URL('http://localhost:4173/index.html'))).toBe(false);
    const off = withSiteOff(inbox.origin)(NONE);
    expect(isOn(off, inbox)).toBe(false);
    expect(isOn(withSiteOn(inbox.origin, false)(off), inbox)).toBe(true);
  });

  test('a frame without an address of its own is where its page is', () => {
    const on = withSiteOn(ticket.origin, true)(NONE);
    expect(isOn(on, new URL('about:blank'), ticket.origin)).toBe(true);
  });
});

describe('the choices as a file', () => {
  const chosen: Settings = {
    ...NONE,
    sites: ['https://desk.example'],
    rulesOff: ['calm-down'],
    phrases: [{ avoid: 'at this time', prefer: 'now' }],
    shielded: ['insult'],
  };

  test('come back as they were, without the sites', () => {
    const text = settingsFile(chosen);
    expect(text).not.toContain('desk.example');
    expect({ ...NONE, ...readSettingsFile(text) }).toEqual({ ...chosen, sites: [] });
  });

  test('any other file is told from one', () => {
    expect(() => readSettingsFile('<html>')).toThrow('no JSON, but "<html>"');
    expect(() => readSettingsFile('{"otherend":1,"rulesOff":"all"}')).toThrow('rulesOff');
    expect(() => readSettingsFile('{}')).toThrow('otherend');
  });
});
