import { afterEach, describe, expect, it } from 'vitest';
import { findComposer } from '../../widget/gate/find-composer.ts';
import { findSendControl, sendControlOf } from '../../widget/gate/send-control.ts';
import { ancestryOf } from '../../widget/gate/tree.ts';
import { required } from './support/page.ts';

const page = (html: string): void => {
  document.body.innerHTML = html;
};
const one = (selector: string): Element => required(document.querySelector(selector));
const found = (selector: string | null = null): string | undefined => {
  const tag = Object.assign(one('civility-nudge'), { field: undefined });
  if (selector !== null) tag.setAttribute('for', selector);
  const result = findComposer(tag);
  return result.outcome === 'found' ? result.composer.element.id : result.why;
};

afterEach(() => page(''));

describe('finding the composer', () => {
  const TAG = '<civility-nudge></civility-nudge>';

  it('takes what the selector names, or the field inside it', () => {
    page(
      `${TAG}<textarea id="a"></textarea><div id="chat"><p>Hi</p><div contenteditable id="b"></div></div>`,
    );
    expect(found('#a')).toBe('a');
    expect(found('#chat')).toBe('b');
  });

  it('looks into open shadow roots, also of the named element', () => {
    page(`${TAG}<div id="chat"></div>`);
    one('#chat').attachShadow({ mode: 'open' }).innerHTML = '<div><textarea id="inner"></textarea></div>';
    expect(found('#chat')).toBe('inner');
    expect(found('#inner')).toBe('inner');
    expect(found()).toBe('inner');
  });

  it('takes the only visible field, past decoys', () => {
    page(`${TAG}
      <textarea id="twin" aria-hidden="true" tabindex="-1"></textarea>
      <input id="hidden" style="display: none"><input type="search" id="search"><input type="checkbox">
      <textarea id="off" disabled></textarea><textarea id="message"></textarea>`);
    expect(found()).toBe('message');
  });

  it('prefers the field of its own form', () => {
    page(`<input id="other"><form>${TAG}<textarea id="message"></textarea></form>`);
    expect(found()).toBe('message');
  });

  it('says what is wrong instead of guessing', () => {
    page(TAG);
    expect(found()).toMatch(/no field/u);
    expect(found('#none')).toMatch(/for="#none"/u);
    page(`${TAG}<textarea></textarea><textarea></textarea>`);
    expect(found()).toMatch(/2 fields/u);
    page(`${TAG}<p id="text">Hi</p>`);
    expect(found('#text')).toMatch(/nobody can write/u);
  });
});

describe('finding the send control', () => {
  const sends = (pressed: string, selector: string | null = null): boolean => {
    const field = one('#message');
    if (!(field instanceof HTMLElement)) throw new Error('no field');
    return sendControlOf([...ancestryOf(one(pressed))], field, selector) !== undefined;
  };
  const ICON = '<svg viewBox="0 0 9 9" width="20" height="20"><path id="icon" d="M0 0h9v9z" /></svg>';

  it.each([
    [
      'a submit button without a name',
      `<form><textarea id="message"></textarea><button id="it">${ICON}</button></form>`,
    ],
    ['a submit input', '<form><input id="message"><input type="submit" id="it"></form>'],
    [
      'a button outside the form that names it',
      '<form id="f"><input id="message"></form><button form="f" id="it">Go</button>',
    ],
    [
      'a labelled button beside the field',
      '<textarea id="message"></textarea><button type="button" id="it">Send</button>',
    ],
    [
      'a div that is a button',
      `<div><div id="message" contenteditable>x</div><div role="button" id="it" aria-label="Senden">${ICON}</div></div>`,
    ],
    [
      'an icon with a class name',
      `<div><textarea id="message"></textarea><div class="btn-send" id="it" style="cursor: pointer">${ICON}</div></div>`,
    ],
    [
      'the last bare icon beside the field',
      `<div><textarea id="message"></textarea><span id="it" style="cursor: pointer">${ICON}</span></div>`,
    ],
    [
      'a link that plays a button',
      '<div><textarea id="message"></textarea><a href="#" role="button" id="it">Send</a></div>',
    ],
  ])('%s sends', (_what, html) => {
    page(html);
    expect(sends('#it')).toBe(true);
    const inner = document.querySelector('#icon');
    if (inner !== null) expect(sends('#icon')).toBe(true);
  });

  it.each([
    ['a link', '<textarea id="message"></textarea><a href="#send" id="it">Send us a letter</a>'],
    [
      'an attach button',
      '<form><textarea id="message"></textarea><button type="button" id="it">Attach</button><button>Send</button></form>',
    ],
    [
      'a second submit button that attaches',
      '<form><textarea id="message"></textarea><button>Send</button><button id="it" name="AddMoreAttach">+</button></form>',
    ],
    [
      'an icon before the last one',
      `<div><textarea id="message"></textarea><span id="it" style="cursor: pointer">${ICON}</span><button>Send</button></div>`,
    ],
    [
      'the send button of another form',
      '<form><textarea id="message"></textarea></form><form><button id="it">Send</button></form>',
    ],
    [
      'a send button far away',
      '<textarea id="message"></textarea><div style="height: 900px"></div><button id="it">Send</button>',
    ],
    ['plain text', '<textarea id="message"></textarea><p id="it">Send</p>'],
    [
      'a checkbox',
      '<form><textarea id="message"></textarea><label><input type="checkbox" id="it"> Send me mail</label></form>',
    ],
    [
      'the clickable card around the field',
      '<div id="it" style="cursor: pointer">Send<textarea id="message"></textarea></div>',
    ],
  ])('%s does not', (_what, html) => {
    page(html);
    expect(sends('#it')).toBe(false);
  });

  it("goes by the owner's selector alone where there is one", () => {
    page('<textarea id="message"></textarea><p id="it">Go</p><button id="send">Send</button>');
    expect(sends('#it', '#it')).toBe(true);
    expect(sends('#send', '#it')).toBe(false);
  });

  it('finds the control again when the pressed one has gone', () => {
    page(
      '<form><button type="button">Attach</button><textarea id="message"></textarea><button id="it">Send</button></form>',
    );
    const field = one('#message');
    if (!(field instanceof HTMLElement)) throw new Error('no field');
    expect(findSendControl(field, null)).toBe(one('#it'));
  });
});
