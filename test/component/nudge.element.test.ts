import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadCopy } from '#copy';
import { type Chat, chatWith, HOSTILE } from './support/chat.ts';
import { mount, required, until, untilReady } from './support/page.ts';

/** What was fetched already is there after one turn of the page's clock. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('the element', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await chatWith();
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('lang');
  });

  it('takes no room on the page', () => {
    expect(chat.tag.getClientRects()).toHaveLength(0);
    expect(chat.isOpen()).toBe(false);
  });

  it('builds what a customer wrote as text, whatever it looks like', async () => {
    await chat.say(`<img src=x onerror=alert(1)> ${HOSTILE}`);
    expect(chat.isOpen()).toBe(true);
    expect(chat.card().querySelector('img')).toBeNull();
    expect(chat.card().querySelector('blockquote')?.textContent).toContain('<img src=x');
  });

  it('says aloud that nothing has been sent', async () => {
    await chat.say(HOSTILE);
    expect(chat.tag.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe(
      'Your message has not been sent yet.',
    );
  });

  it('keeps its own clicks and keys from the page', async () => {
    const heard: string[] = [];
    for (const type of ['click', 'keydown', 'pointerdown', 'mousedown'])
      document.addEventListener(type, () => heard.push(type), { once: true });
    chat.field.value = HOSTILE;
    chat.field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    chat.choose('take-out');
    await userEvent.keyboard('{Tab}');
    chat.choose('edit');
    expect(heard).toEqual([]);
  });

  it('closes when the draft changes under it', async () => {
    await chat.say(HOSTILE);
    chat.field.value = 'Where is my parcel?';
    chat.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(chat.isOpen()).toBe(false);
    expect(document.activeElement).toBe(chat.field);
  });

  it('closes when the field leaves the page, and finds one that comes later', async () => {
    await chat.say(HOSTILE);
    chat.field.remove();
    await until(() => !chat.isOpen());
    const later = document.createElement('textarea');
    document.body.append(later);
    later.value = `${HOSTILE} Later`;
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(chat.isOpen()).toBe(true);
  });

  it("speaks the language that is asked for, else the page's, as soon as it has come", async () => {
    await Promise.all([loadCopy('fr'), loadCopy('de')]);
    document.documentElement.lang = 'fr-CA';
    chat = await chatWith();
    await settled();
    await chat.say(HOSTILE);
    expect(chat.card().textContent).toContain("Il y a une personne à l'autre bout.");
    expect(chat.card().lang).toBe('fr');
    chat.choose('edit');
    chat.tag.setAttribute('locale', 'de-AT');
    await settled();
    await chat.say(`${HOSTILE} Jetzt`);
    expect(chat.card().textContent).toContain('Am anderen Ende sitzt ein Mensch.');
  });

  it('speaks English to whom it has no words for', async () => {
    chat.tag.setAttribute('locale', 'tlh');
    await chat.say(HOSTILE);
    expect(chat.card().lang).toBe('en');
  });

  it('takes the theme and colours of its owner', async () => {
    chat.tag.setAttribute('theme', 'dark');
    await chat.say(HOSTILE);
    const dark = getComputedStyle(chat.card()).backgroundColor;
    chat.tag.setAttribute('theme', 'light');
    expect(getComputedStyle(chat.card()).backgroundColor).not.toBe(dark);
    chat.tag.style.setProperty('--civility-nudge-background', 'rgb(1, 2, 3)');
    expect(getComputedStyle(chat.card()).backgroundColor).toBe('rgb(1, 2, 3)');
  });

  it('offers to take it out only where something is left', async () => {
    await chat.say('You are a useless idiot.');
    expect(chat.card().querySelector('.take-out')).toBeNull();
    expect(chat.card().querySelectorAll('button')).toHaveLength(3);
  });

  it('leaves nothing behind after a hundred comings and goings', async () => {
    const { tag, field } = chat;
    const place = required(tag.parentElement);
    for (let turn = 0; turn < 100; turn++) {
      tag.remove();
      place.prepend(tag);
    }
    await untilReady();
    expect(tag.shadowRoot?.childElementCount).toBe(3);
    let shown = 0;
    document.addEventListener('civility-nudge:shown', () => shown++);
    await chat.say(HOSTILE);
    expect(shown).toBe(1);
    chat.choose('send');
    expect(chat.sent).toEqual([HOSTILE]);
    tag.remove();
    field.value = `${HOSTILE} Gone`;
    field.focus();
    await userEvent.keyboard('{Enter}');
    expect(chat.sent).toEqual([HOSTILE, `${HOSTILE} Gone`]);
  });

  it('keeps two chats on one page apart', async () => {
    mount(
      `<main style="padding-top: 400px">
        <textarea id="a"></textarea><civility-nudge for="#a"></civility-nudge>
        <textarea id="b"></textarea><civility-nudge for="#b"></civility-nudge>
      </main>`,
      HTMLElement,
    );
    await untilReady();
    const second = required(document.querySelector<HTMLTextAreaElement>('#b'));
    second.value = HOSTILE;
    second.focus();
    await userEvent.keyboard('{Enter}');
    const open = [...document.querySelectorAll('civility-nudge')].map((tag) =>
      required(tag.shadowRoot?.querySelector('[role="dialog"]')).checkVisibility(),
    );
    expect(open).toEqual([false, true]);
  });

  it('does not interrupt where Enter has shown to break lines', async () => {
    mount(
      '<main style="padding-top: 400px"><civility-nudge></civility-nudge><textarea></textarea></main>',
      HTMLElement,
    );
    await untilReady();
    const field = required(document.querySelector('textarea'));
    field.focus();
    await userEvent.keyboard('Hello,{Enter}my parcel is late.{Enter}');
    await userEvent.keyboard('You are a useless idiot.{Enter}Bye');
    expect(field.value.split('\n')).toHaveLength(4);
    const tag = required(document.querySelector('civility-nudge'));
    expect(required(tag.shadowRoot?.querySelector('[role="dialog"]')).checkVisibility()).toBe(false);
  });

  it('is made by a script as well as by markup', () => {
    const made = document.createElement('civility-nudge');
    made.setAttribute('for', '#message');
    document.body.append(made);
    expect(made.shadowRoot).not.toBeNull();
    expect(document.querySelector('civility-nudge')).toBeInstanceOf(
      required(customElements.get('civility-nudge')),
    );
  });
});
