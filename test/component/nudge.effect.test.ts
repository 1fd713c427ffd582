import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../widget/index.ts';
import { mount, required, untilReady } from './support/page.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const CIVIL = 'Hello, where is my parcel 4471?';
const TOLD = ['shown', 'edited', 'taken-out', 'sent-as-is', 'held-out', 'sent'];

interface Told {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

describe('what the tag tells', () => {
  let told: Told[];
  let sent: string[];
  let field: HTMLTextAreaElement;
  let tag: HTMLElement;
  let life: AbortController;

  const chatWith = async (attributes: string): Promise<void> => {
    mount(
      `<main style="padding-top: 400px"><civility-nudge ${attributes}></civility-nudge><form><textarea></textarea></form></main>`,
      HTMLElement,
    );
    field = required(document.querySelector('textarea'));
    tag = required(document.querySelector('civility-nudge'));
    const form = required(document.querySelector('form'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(field.value);
      field.value = '';
    });
    // As many chats do: Enter submits the form, two events that send in one gesture.
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      form.requestSubmit();
    });
    await untilReady();
  };
  const say = async (text: string): Promise<void> => {
    field.value = text;
    field.focus();
    await userEvent.keyboard('{Enter}');
  };
  const choose = (part: string): void =>
    required(tag.shadowRoot?.querySelector<HTMLElement>(`[role="dialog"] .${part}`)).click();

  beforeEach(() => {
    told = [];
    sent = [];
    life = new AbortController();
    for (const name of TOLD)
      document.addEventListener(
        `civility-nudge:${name}`,
        (event) => {
          if (event instanceof CustomEvent) told.push({ name, detail: event.detail });
        },
        { signal: life.signal },
      );
  });
  afterEach(() => {
    life.abort();
    document.body.replaceChildren();
    for (const name of ['dataLayer', 'posthog', 'analytics']) Reflect.deleteProperty(window, name);
  });

  it('says once of a civil message that it went out', async () => {
    await chatWith('');
    await say(CIVIL);
    expect(sent).toEqual([CIVIL]);
    expect(told).toEqual([
      { name: 'sent', detail: { unit: expect.stringMatching(/^v/u), arm: 'send-human', band: 'none' } },
    ]);
  });

  it('lets a held-out conversation send, and says so once, with the arm and without a word of the text', async () => {
    await chatWith('holdout="1" conversation="ticket 4471"');
    await say(HOSTILE);
    expect(sent).toEqual([HOSTILE]);
    expect(told.map(({ name }) => name)).toEqual(['held-out', 'sent']);
    for (const { detail } of told)
      expect(detail).toMatchObject({ arm: 'holdout', unit: expect.stringMatching(/^c/u) });
    expect(told[0]?.detail).toMatchObject({
      label: 'insult',
      band: expect.stringMatching(/low|middle|high/u),
    });
    expect(JSON.stringify(told)).not.toMatch(/idiot|4471/u);
  });

  it('says what was chosen, after how long, and what was sent in the end', async () => {
    await chatWith('holdout="0"');
    await say(HOSTILE);
    expect(sent).toEqual([]);
    choose('edit');
    await say(CIVIL);
    expect(told.map(({ name }) => name)).toEqual(['shown', 'edited', 'sent']);
    expect(told[1]?.detail).toMatchObject({ arm: 'send-human', ms: expect.any(Number) });
    expect(told[2]?.detail).toMatchObject({ band: 'none', change: 'milder', ms: expect.any(Number) });
  });

  it('counts a message that is sent as it is as unchanged', async () => {
    await chatWith('');
    await say(HOSTILE);
    choose('send');
    expect(sent).toEqual([HOSTILE]);
    expect(told.map(({ name }) => name)).toEqual(['shown', 'sent-as-is', 'sent']);
    expect(told[2]?.detail).toMatchObject({ change: 'unchanged' });
  });

  it('holds nobody out where the share is none, and nudges', async () => {
    await chatWith('holdout="10%"');
    await say(HOSTILE);
    expect(sent).toEqual([]);
    expect(told.map(({ name }) => name)).toEqual(['shown']);
  });

  it('passes events on to where the owner wants them, and only there', async () => {
    const captured: unknown[] = [];
    const tracked: unknown[] = [];
    Object.assign(window, {
      posthog: { capture: (...values: unknown[]) => captured.push(values) },
      analytics: { track: (...values: unknown[]) => tracked.push(values) },
    });
    await chatWith('report-to="dataLayer posthog nowhere"');
    await say(CIVIL);
    const detail = { unit: expect.any(String), arm: 'send-human', band: 'none' };
    expect(Reflect.get(window, 'dataLayer')).toEqual([{ event: 'civility-nudge:sent', ...detail }]);
    expect(captured).toEqual([['civility-nudge:sent', detail]]);
    expect(tracked).toEqual([]);
    expect(sent).toEqual([CIVIL]);
  });

  it('sends a beacon to the owner alone, with the time', async () => {
    const beacons: unknown[][] = [];
    const own = navigator.sendBeacon;
    navigator.sendBeacon = (...values) => beacons.push(values) > 0;
    try {
      await chatWith('beacon="/events"');
      await say(CIVIL);
    } finally {
      navigator.sendBeacon = own;
    }
    expect(beacons).toHaveLength(1);
    expect(beacons[0]?.[0]).toBe('/events');
    expect(JSON.parse(String(beacons[0]?.[1]))).toMatchObject({
      event: 'civility-nudge:sent',
      band: 'none',
      at: expect.stringMatching(/^\d{4}-/u),
    });
  });
});
