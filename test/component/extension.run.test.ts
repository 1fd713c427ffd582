import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { helpdeskAt } from '../../extension/helpdesks/index.ts';
import { browserClock } from '../../extension/hints/clock.ts';
import { watchFocus } from '../../extension/hints/focus.ts';
import { run } from '../../extension/hints/run.ts';
import { DEFAULTS } from '../../extension/settings/settings.ts';
import { required, until } from './support/page.ts';

const CHATWOOT = new URL('https://chat.example/app/accounts/1/conversations/4471');

describe('on a page that the extension is on for', () => {
  const judged: string[] = [];
  let life: AbortController;
  beforeEach(async () => {
    judged.length = 0;
    life = new AbortController();
    document.body.innerHTML = '<textarea></textarea><textarea aria-label="Internal note"></textarea>';
    const settings = { ...DEFAULTS, sites: [location.origin] };
    await run(
      {
        document,
        url: new URL(location.href),
        origin: location.origin,
        settings: {
          read: async () => settings,
          change: async () => undefined,
          observe: () => undefined,
        },
        clock: browserClock,
        send: async (request) => {
          if (request.type === 'judge') judged.push(`${request.kind}: ${request.text}`);
          return { outcome: 'judged', findings: [], isBreakDue: false };
        },
      },
      life.signal,
    );
  });
  afterEach(() => {
    life.abort();
    document.body.replaceChildren();
  });

  const reply = (): HTMLTextAreaElement => required(document.querySelector('textarea'));

  test('a reply is judged after a pause, without what is quoted in it', async () => {
    reply().focus();
    await userEvent.keyboard('Hello Sam,{Enter}> calm down{Enter}I am on it.');
    await until(() => judged.length > 0);
    expect(judged.at(-1)?.replace(/\s+/gu, ' ').trim()).toBe('reply: Hello Sam, I am on it.');
  });

  test('a note is judged as one, and so is a reply that has become one once it gets the focus again', async () => {
    required(document.querySelectorAll('textarea')[1]).focus();
    await userEvent.keyboard('Sam should calm down.');
    await until(() => judged.length > 0);
    expect(judged).toEqual(['note: Sam should calm down.']);
    reply().focus();
    await userEvent.keyboard('Hello Sam.');
    await until(() => judged.length > 1);
    expect(judged.at(-1)).toBe('reply: Hello Sam.');
    reply().setAttribute('aria-label', 'Internal note');
    reply().blur();
    reply().focus();
    await until(() => judged.length > 2);
    expect(judged.at(-1)).toBe('note: Hello Sam.');
  });
});

describe('which fields are meant', () => {
  const kindsOf = (html: string): (string | undefined)[] => {
    document.body.innerHTML = html;
    const life = new AbortController();
    const kinds: (string | undefined)[] = [];
    watchFocus(
      document,
      () => helpdeskAt(CHATWOOT),
      (_, kind) => kinds.push(kind),
      life.signal,
    );
    for (const field of document.querySelectorAll('textarea')) field.focus();
    life.abort();
    document.body.replaceChildren();
    return kinds;
  };

  test('is told by the helpdesk’s file, where the page is as that says', () => {
    expect(
      kindsOf('<div class="reply-box"><textarea></textarea></div><textarea placeholder="Reply"></textarea>'),
    ).toEqual(['reply', undefined]);
  });

  test('and as on any page, where nothing is', () => {
    expect(kindsOf('<div class="composer-v9"><textarea></textarea></div>')).toEqual(['reply']);
  });
});
