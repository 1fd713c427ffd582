import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Chat, chatWith, HOSTILE } from './support/chat.ts';
import { until } from './support/page.ts';

const SAID = "There's a human on the other end. Some of these words may hurt.";

/** Names of the events about a message, in their order. */
function eventsOf({ tag }: Chat): string[] {
  const told: string[] = [];
  for (const name of ['before-show', 'hinted', 'shown', 'edited', 'sent'])
    tag.addEventListener(`civility-nudge:${name}`, () => told.push(name));
  return told;
}

async function write({ field }: Chat, text: string): Promise<void> {
  field.focus();
  field.select();
  await userEvent.keyboard(text);
}

describe('with when="typing"', () => {
  afterEach(() => document.body.replaceChildren());

  it('a line appears after a pause, takes neither focus nor message, and goes when the words do', async () => {
    const chat = await chatWith('when="typing"');
    const told = eventsOf(chat);
    await write(chat, HOSTILE);
    expect(chat.line().checkVisibility()).toBe(false);
    await until(() => chat.line().checkVisibility());
    expect(chat.line().textContent).toBe(SAID);
    expect(document.activeElement).toBe(chat.field);
    expect(getComputedStyle(chat.line()).pointerEvents).toBe('none');
    await write(chat, 'Where is my parcel?');
    await until(() => !chat.line().checkVisibility());
    await userEvent.keyboard('{Enter}');
    expect(chat.sent).toEqual(['Where is my parcel?']);
    expect(told).toEqual(['before-show', 'hinted', 'sent']);
  });

  it('nothing is held at send', async () => {
    const chat = await chatWith('when="typing"');
    await write(chat, HOSTILE);
    await until(() => chat.line().checkVisibility());
    await userEvent.keyboard('{Enter}');
    expect(chat.isOpen()).toBe(false);
    expect(chat.sent).toEqual([HOSTILE]);
    await until(() => !chat.line().checkVisibility());
  });

  it('stands beside the field, and says it aloud', async () => {
    const chat = await chatWith('when="typing"');
    await write(chat, HOSTILE);
    await until(() => chat.line().checkVisibility());
    const [line, field] = [chat.line().getBoundingClientRect(), chat.field.getBoundingClientRect()];
    expect(line.top >= field.bottom || line.bottom <= field.top).toBe(true);
    expect(chat.tag.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe(SAID);
  });

  it('a listener that cancels before-show is heard', async () => {
    const chat = await chatWith('when="typing"');
    const asked: Event[] = [];
    chat.tag.addEventListener('civility-nudge:before-show', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    await write(chat, HOSTILE);
    await until(() => asked.length > 0);
    expect(chat.line().checkVisibility()).toBe(false);
  });
});

it('with when="both" the line comes first, and the message is held at send', async () => {
  const chat = await chatWith('when="both"');
  await write(chat, HOSTILE);
  await until(() => chat.line().checkVisibility());
  await userEvent.keyboard('{Enter}');
  expect(chat.isOpen()).toBe(true);
  expect(chat.line().checkVisibility()).toBe(false);
  expect(chat.sent).toEqual([]);
});

it('without the attribute nothing is said while somebody writes', async () => {
  const chat = await chatWith();
  const told = eventsOf(chat);
  await write(chat, HOSTILE);
  // Longer than the pause after which the line would come.
  await new Promise((done) => setTimeout(done, 1200));
  expect(chat.line().checkVisibility()).toBe(false);
  expect(told).toEqual([]);
});
