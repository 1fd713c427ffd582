import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../widget/index.ts';
import { mount, required, untilReady } from './support/page.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';

interface Chat {
  readonly field: HTMLTextAreaElement;
  readonly sent: string[];
  card(): HTMLElement | undefined;
  say(text: string): Promise<void>;
}

/** A form that sends on Enter, with whatever else is in it. */
async function chatWith(more = ''): Promise<Chat> {
  mount(
    `<main style="padding-top: 400px"><civility-nudge></civility-nudge><form>${more}<textarea></textarea></form></main>`,
    HTMLElement,
  );
  const field = required(document.querySelector('textarea'));
  const form = required(document.querySelector('form'));
  const sent: string[] = [];
  HTMLFormElement.prototype.addEventListener.call(form, 'submit', (event) => {
    event.preventDefault();
    sent.push(field.value);
    field.value = '';
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    HTMLFormElement.prototype.requestSubmit.call(form);
  });
  await untilReady();
  return {
    field,
    sent,
    card: () =>
      document.querySelector('civility-nudge')?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]') ??
      undefined,
    say: async (text) => {
      field.value = text;
      field.focus();
      await userEvent.keyboard('{Enter}');
    },
  };
}

/** Held, and then sent once as it is. */
async function holdsAndSends({ card, sent, say }: Chat): Promise<void> {
  await say(HOSTILE);
  expect(sent).toEqual([]);
  expect(card()?.checkVisibility()).toBe(true);
  required(card()?.querySelector<HTMLElement>('.send')).click();
  expect(sent).toEqual([HOSTILE]);
}

describe('on a page that gets in the way the nudge works, or the message goes', () => {
  const restore: (() => void)[] = [];
  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
    document.body.replaceChildren();
  });

  it('fields of the form are named like what a form can do', async () => {
    const names = [
      'submit',
      'action',
      'elements',
      'requestSubmit',
      'addEventListener',
      'closest',
      'method',
      'id',
    ];
    await holdsAndSends(await chatWith(names.map((name) => `<input type="hidden" name="${name}">`).join('')));
  });

  it('every object has a further field', async () => {
    for (const prototype of [Object.prototype, Array.prototype]) {
      Object.defineProperty(prototype, 'polluted', {
        value: 'x',
        enumerable: true,
        configurable: true,
        writable: true,
      });
      restore.push(() => Reflect.deleteProperty(prototype, 'polluted'));
    }
    await holdsAndSends(await chatWith());
  });

  it('markup is forbidden', async () => {
    const own = required(Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'));
    const chat = await chatWith();
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...own,
      set: () => {
        throw new Error('no markup here');
      },
    });
    restore.push(() => Object.defineProperty(Element.prototype, 'innerHTML', own));
    await holdsAndSends(chat);
  });

  it('listeners are wrapped, as zone.js does', async () => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
      const wrapped =
        typeof listener === 'function' ? (event: Event) => listener.call(this, event) : listener;
      addEventListener.call(this, type, wrapped, options);
    };
    restore.push(() => {
      EventTarget.prototype.addEventListener = addEventListener;
    });
    await holdsAndSends(await chatWith());
  });

  it('listeners are refused: the message goes', async () => {
    const chat = await chatWith();
    const tag = required(document.querySelector('civility-nudge'));
    tag.remove();
    const own = window.addEventListener;
    window.addEventListener = () => {
      throw new Error('not on this window');
    };
    restore.push(() => {
      window.addEventListener = own;
    });
    chat.field.form?.before(tag);
    await chat.say(HOSTILE);
    expect(chat.sent).toEqual([HOSTILE]);
  });

  it('the session stores nothing: somebody may still be held out', async () => {
    const own = required(Object.getOwnPropertyDescriptor(window, 'sessionStorage'));
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    restore.push(() => Object.defineProperty(window, 'sessionStorage', own));
    const chat = await chatWith();
    document.querySelector('civility-nudge')?.setAttribute('holdout', '1');
    await chat.say(HOSTILE);
    expect(chat.sent).toEqual([HOSTILE]);
    document.querySelector('civility-nudge')?.removeAttribute('holdout');
    await holdsAndSends(await chatWith());
  });
});
