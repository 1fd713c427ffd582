import { afterEach, describe, expect, test } from 'vitest';
import { type Composer, composerOf, deepActiveElement, rectsOf } from '#composer';
import { mount, required, until } from './support/page.ts';

afterEach(() => document.body.replaceChildren());

function editableWith(html: string, style = ''): { host: HTMLElement; composer: Composer } {
  const host = mount(`<div contenteditable="true" style="${style}">${html}</div>`, HTMLElement);
  return { host, composer: required(composerOf(host)) };
}

describe('reading rich text', () => {
  test.each([
    ['', ''],
    ['<br>', ''],
    ['<div><br></div>', ''],
    ['one', 'one'],
    ['one<br>two', 'one\ntwo'],
    ['one<br><br>two', 'one\n\ntwo'],
    ['one<br><br>', 'one\n'],
    ['one<div>two</div><div><br></div><div>four</div>', 'one\ntwo\n\nfour'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['<ul><li>one</li><li>t<b>w</b>o</li></ul>', 'one\ntwo'],
    ['\n  <p>one</p>\n  <p>two</p>\n', 'one\ntwo'],
    ['a&nbsp; b', 'a  b'],
    ['a\uFEFFb', 'ab'],
    ['<span contenteditable="false" data-slate-placeholder="true">Write…</span>', ''],
    ['one <span contenteditable="false" class="mention">@Ann</span>', 'one @Ann'],
    ['<p>one</p><p style="display:none">two</p>', 'one'],
  ])('%j reads %j', (html, expected) => {
    expect(editableWith(html).composer.read().trimEnd()).toBe(expected.trimEnd());
  });

  test('keeps line breaks of text that is shown as typed', () => {
    expect(editableWith('one\ntwo', 'white-space: pre-wrap').composer.read()).toBe('one\ntwo');
  });

  test('is the same composer from any element inside', () => {
    const { host } = editableWith('<p>one <b>two</b></p>');
    expect(composerOf(required(host.querySelector('b')))?.element).toBe(host);
  });
});

describe('replacing in rich text', () => {
  test('replaces words across markup and undoes in one step', async () => {
    const { host, composer } = editableWith('<p>Hello</p><p>please <b>calm</b> down now</p>');
    const start = composer.read().indexOf('calm down');
    expect(await composer.replace({ start, end: start + 9 }, 'bear with me')).toBe(true);
    expect(composer.read()).toBe('Hello\nplease bear with me now');
    expect(composer.caret()).toBe(start + 12);
    document.execCommand('undo');
    expect(composer.read()).toBe('Hello\nplease calm down now');
    expect(host.querySelectorAll('p')).toHaveLength(2);
  });

  test('keeps the lines around', async () => {
    const { composer } = editableWith('one<div>you fool</div><div><br></div><div>four</div>');
    expect(await composer.replace({ start: 8, end: 12 }, 'there')).toBe(true);
    expect(composer.read()).toBe('one\nyou there\n\nfour');
  });

  test('takes words out', async () => {
    const { composer } = editableWith('<p>where is it, you fool, tell me</p>');
    expect(await composer.replace({ start: 11, end: 21 }, '')).toBe(true);
    expect(composer.read()).toBe('where is it, tell me');
  });

  test('takes a line out with its break', async () => {
    const { composer } = editableWith('<div>one</div><div>fool</div><div>three</div>');
    expect(await composer.replace({ start: 4, end: 9 }, '')).toBe(true);
    expect(composer.read()).toBe('one\nthree');
  });

  test.each([
    '<p>You are a fool.</p><p><b>Where</b> is it?</p>',
    'You are a fool.<br><b>Where</b> is it?',
    'You are a fool.<div><b>Where</b> is it?</div>',
  ])('replaces all of %s by less, by several lines and by nothing', async (html) => {
    const { composer } = editableWith(html);
    const all = () => ({ start: 0, end: composer.read().length });
    expect(await composer.replace(all(), 'Where is it?')).toBe(true);
    expect(composer.read()).toBe('Where is it?');
    expect(await composer.replace(all(), 'One.\nTwo.\n\nFour.')).toBe(true);
    expect(composer.read()).toBe('One.\nTwo.\n\nFour.');
    expect(await composer.replace(all(), '')).toBe(true);
    expect(composer.read()).toBe('');
    document.execCommand('undo');
    expect(composer.read()).toBe('One.\nTwo.\n\nFour.');
  });

  test('is right beside emoji and in right-to-left text', async () => {
    const { composer } = editableWith('<p dir="rtl">👋🏽 שלום <i>מטומטם</i> 👋</p>');
    const start = composer.read().indexOf('מטומטם');
    expect(await composer.replace({ start, end: start + 6 }, 'חבר')).toBe(true);
    expect(composer.read()).toBe('👋🏽 שלום חבר 👋');
  });

  test('lets an editor with its own model do it', async () => {
    const { host, composer } = editableWith('<p>you fool</p>');
    const heard: string[] = [];
    host.addEventListener('beforeinput', (event) => {
      heard.push(event.inputType);
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      const [range] = event.getTargetRanges();
      event.preventDefault();
      expect(range?.toString()).toBeDefined();
      // As editors do: the model first, the shown text some time later.
      setTimeout(() => {
        host.innerHTML = `<p>you ${text}</p>`;
      }, 30);
    });
    expect(await composer.replace({ start: 4, end: 8 }, 'there')).toBe(true);
    expect(heard).toEqual(['insertReplacementText']);
    expect(composer.read()).toBe('you there');
  });

  test('puts the old draft back when an editor does something else', async () => {
    const { host, composer } = editableWith('<p>you fool</p>');
    host.addEventListener('beforeinput', (event) => {
      if (event.inputType !== 'insertReplacementText') return;
      event.preventDefault();
      host.innerHTML = '<p>spoilt</p>';
    });
    expect(await composer.replace({ start: 4, end: 8 }, 'there')).toBe(false);
    expect(composer.read()).toBe('you fool');
  });

  test('works in a shadow root', async () => {
    const outer = mount('<div></div>', HTMLElement);
    outer.attachShadow({ mode: 'open' }).innerHTML = '<div contenteditable="true">you fool, you</div>';
    const host = required(outer.shadowRoot?.querySelector('div'));
    const composer = required(composerOf(host));
    expect(await composer.replace({ start: 4, end: 8 }, 'there')).toBe(true);
    expect(composer.read()).toBe('you there, you');
    expect(composer.caret()).toBe(9);
    expect(deepActiveElement(document)).toBe(host);
  });

  test('works in a frame of the same origin', async () => {
    const frame = mount('<iframe></iframe>', HTMLIFrameElement);
    const inner = required(frame.contentDocument);
    inner.body.innerHTML = '<div contenteditable="true">you fool</div>';
    const host = required(inner.querySelector('div'));
    const composer = required(composerOf(host));
    expect(await composer.replace({ start: 4, end: 8 }, 'there')).toBe(true);
    expect(composer.read()).toBe('you there');
    expect(deepActiveElement(document)).toBe(host);
  });
});

describe('watching rich text', () => {
  test('calls back on typing and on a change made by the page', async () => {
    const { host, composer } = editableWith('<p>x</p>');
    const seen: string[] = [];
    const ended = new AbortController();
    composer.watch(() => seen.push(composer.read()), ended.signal);
    composer.focus(0);
    document.execCommand('insertText', false, 'a');
    await until(() => seen.length === 1);
    host.innerHTML = '<p>set by the page</p>';
    await until(() => seen.length === 2);
    expect(seen).toEqual(['ax', 'set by the page']);
    ended.abort();
  });
});

describe('rectangles in rich text', () => {
  test('stand on the words only, as one line also across markup', () => {
    const { host, composer } = editableWith(
      '<p>a <b>fool you</b> are</p>',
      'font: 16px/24px monospace; width: 400px',
    );
    const bold = required(host.querySelector('b')).getBoundingClientRect();
    const [inside, ...others] = rectsOf(composer, { start: 2, end: 10 });
    expect(others).toEqual([]);
    expect(inside?.left).toBeCloseTo(bold.left, 0);
    expect(inside?.width).toBeCloseTo(bold.width, 0);
    const [across] = rectsOf(composer, { start: 2, end: 14 });
    expect(across?.right).toBeCloseTo(bold.right + bold.width / 2, 0);
  });

  test('are one for each line', () => {
    const { composer } = editableWith('one<div>two</div>');
    expect(rectsOf(composer, { start: 0, end: 7 })).toHaveLength(2);
  });

  test('are empty when the words are scrolled out of a box around the field', () => {
    const outer = mount(
      `<div style="height: 60px; overflow: auto"><div contenteditable="true"><p>fool</p>${'<p>x</p>'.repeat(30)}</div></div>`,
      HTMLElement,
    );
    const composer = required(composerOf(required(outer.firstElementChild)));
    expect(rectsOf(composer, { start: 0, end: 4 })).toHaveLength(1);
    outer.scrollTop = 300;
    expect(rectsOf(composer, { start: 0, end: 4 })).toEqual([]);
  });
});
