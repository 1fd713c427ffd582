import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { composerOf } from '#composer';
import { attendCustomer, type CustomerParts } from '../../extension/customer/attend-customer.ts';
import type { HelpView } from '../../extension/customer/help.tsx';
import { createHelpSurface } from '../../extension/customer/help-surface.ts';
import { lastMessage } from '../../extension/customer/messages-of.ts';
import type { CustomerReading } from '../../extension/customer/reading.ts';
import { createReadMessage } from '../../extension/customer/remember.ts';
import { generic } from '../../extension/helpdesks/generic.ts';
import { browserClock } from '../../extension/hints/clock.ts';
import { mount, required, until } from './support/page.ts';

const UPSET: CustomerReading = {
  upset: 'upset',
  topic: 'late',
  about: 'something late',
  openings: { name: ['You waited for it.'], own: ['That is our delay.'], next: ['I am looking it up.'] },
};

let life = new AbortController();
let view: HelpView | undefined;
const copied: string[] = [];
beforeEach(() => {
  life = new AbortController();
  view = undefined;
  copied.length = 0;
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

function helpWith(html: string, changes: Partial<CustomerParts> = {}) {
  const composer = required(composerOf(mount(html, HTMLElement)));
  const surface = createHelpSurface(document, life.signal);
  attendCustomer(
    composer,
    {
      surface: {
        ...surface,
        show: (field, shown) => {
          view = shown;
          surface.show(field, shown);
        },
        hide: () => {
          view = undefined;
          surface.hide();
        },
      },
      clock: browserClock,
      read: async () => UPSET,
      lastMessage: () => 'Where is my parcel?',
      acknowledges: async (reply) => reply.includes('waited'),
      openings: () => [],
      keep: () => undefined,
      forget: () => undefined,
      copy: async (text) => void copied.push(text),
      ...changes,
    },
    life.signal,
  );
  return composer;
}

describe('beside a reply to an upset customer', () => {
  test('it is said whether the reply acknowledges it, once it says enough', async () => {
    const composer = helpWith('<textarea></textarea>');
    await until(() => view !== undefined);
    expect(view).toMatchObject({ reading: { upset: 'upset' }, acknowledged: undefined, isOpen: false });
    composer.focus();
    await userEvent.keyboard('Your order has left our warehouse today.');
    await until(() => view?.acknowledged === false);
    await userEvent.keyboard(' I know that you waited.');
    await until(() => view?.acknowledged === true);
  });

  test.each(['<textarea></textarea>', '<div contenteditable="true"></div>'])(
    'a sentence goes in at the caret of %s, and apart from what stands there',
    async (html) => {
      const composer = helpWith(html);
      await until(() => view !== undefined);
      composer.focus();
      await userEvent.keyboard('Hello Sam.');
      required(view).actions.insert('You waited for it.');
      await until(() => composer.read() === 'Hello Sam. You waited for it.');
      required(view).actions.insert('That is our delay.');
      await until(() => composer.read() === 'Hello Sam. You waited for it. That is our delay.');
    },
  );

  test('a sentence that the field does not take is copied, and the draft stays', async () => {
    const composer = helpWith('<textarea maxlength="5"></textarea>');
    await until(() => view !== undefined);
    composer.focus();
    await userEvent.keyboard('Hello');
    required(view).actions.insert('You waited for it.');
    await until(() => view?.refused === 'copied');
    expect([composer.read(), copied]).toEqual(['Hello', ['You waited for it.']]);
  });

  test('the keys open it and move the focus into it', async () => {
    const composer = helpWith('<textarea></textarea>');
    await until(() => view !== undefined);
    composer.focus();
    await userEvent.keyboard('{Alt>}{Shift>},{/Shift}{/Alt}');
    await until(() => view?.isOpen === true);
    expect(document.activeElement).not.toBe(composer.element);
  });
});

describe('beside other replies', () => {
  test.each([{ ...UPSET, upset: 'calm' as const }, undefined])('nothing is said: %o', async (reading) => {
    let asked = 0;
    helpWith('<textarea></textarea>', {
      read: async () => {
        asked++;
        return reading;
      },
    });
    await until(() => asked === 1);
    await new Promise((done) => setTimeout(done, 50));
    expect(view).toBeUndefined();
  });
});

describe('the customer’s last message', () => {
  const quoted = (html: string): string =>
    lastMessage(required(composerOf(mount(html, HTMLElement))), document, generic);

  test('is what the reply quotes, where the page shows none', () => {
    expect(quoted('<div contenteditable="true">Hi<blockquote>Where is it?</blockquote></div>')).toBe(
      'Where is it?',
    );
    expect(quoted('<textarea>Hi\n&gt; Where is it?\n&gt; I am waiting.</textarea>')).toBe(
      'Where is it?\nI am waiting.',
    );
    expect(quoted('<textarea>Hi Sam</textarea>')).toBe('');
  });

  test('is asked about once, and again where that failed', async () => {
    let asked = 0;
    const read = createReadMessage(async () => {
      asked++;
      if (asked === 1) throw new Error('asleep');
      return { outcome: 'read', reading: UPSET, isBreakDue: false };
    });
    await expect(read('a')).rejects.toThrow('asleep');
    expect(await read('a')).toEqual(UPSET);
    expect(await read('a')).toEqual(UPSET);
    expect([asked, await read('')]).toEqual([2, undefined]);
  });
});
