import { afterEach, describe, expect, test, vi } from 'vitest';
import { composerOf, isComposerElement, rectsOf } from '#composer';
import { mount, required, until } from './support/page.ts';

afterEach(() => document.body.replaceChildren());

function textareaWith(value: string, style = ''): { area: HTMLTextAreaElement; composer: Composer } {
  const area = mount(`<textarea style="${style}"></textarea>`, HTMLTextAreaElement);
  area.value = value;
  return { area, composer: required(composerOf(area)) };
}
type Composer = NonNullable<ReturnType<typeof composerOf>>;

describe('which fields are composers', () => {
  test.each([
    ['<textarea></textarea>', true],
    ['<input type="text">', true],
    ['<input>', true],
    ['<input type="search">', true],
    ['<input type="password">', false],
    ['<input type="checkbox">', false],
    ['<textarea readonly></textarea>', false],
    ['<textarea disabled></textarea>', false],
    ['<div contenteditable="true"></div>', true],
    ['<div contenteditable="plaintext-only"></div>', true],
    ['<div></div>', false],
  ])('%s: %s', (html, expected) => {
    expect(isComposerElement(mount(html, HTMLElement))).toBe(expected);
  });
});

describe('replacing in a textarea', () => {
  test('replaces the span, leaves the caret behind it and undoes in one step', async () => {
    const { area, composer } = textareaWith('');
    area.focus();
    document.execCommand('insertText', false, 'Please calm down, Sir.');
    expect(await composer.replace({ start: 7, end: 16 }, 'bear with me')).toBe(true);
    expect(area.value).toBe('Please bear with me, Sir.');
    expect(composer.caret()).toBe(19);
    document.execCommand('undo');
    expect(area.value).toBe('Please calm down, Sir.');
  });

  test('replaces the whole draft by a shorter text, and by nothing', async () => {
    const { area, composer } = textareaWith('You are a fool.\nWhere is my parcel?');
    expect(await composer.replace({ start: 0, end: area.value.length }, 'Where is my parcel?')).toBe(true);
    expect(area.value).toBe('Where is my parcel?');
    expect(await composer.replace({ start: 0, end: area.value.length }, '')).toBe(true);
    expect(area.value).toBe('');
    document.execCommand('undo');
    expect(area.value).toBe('Where is my parcel?');
  });

  test('puts several lines in', async () => {
    const { area, composer } = textareaWith('ab');
    expect(await composer.replace({ start: 1, end: 1 }, '\none\n\ntwo\n')).toBe(true);
    expect(area.value).toBe('a\none\n\ntwo\nb');
  });

  test('is right by UTF-16 units beside emoji and right-to-left words', async () => {
    const { area, composer } = textareaWith('👩‍👧 שלום מטומטם 👋');
    const start = area.value.indexOf('מטומטם');
    expect(await composer.replace({ start, end: start + 6 }, 'חבר')).toBe(true);
    expect(area.value).toBe('👩‍👧 שלום חבר 👋');
  });

  test('refuses what the field has no room for and changes nothing', async () => {
    const { area, composer } = textareaWith('1234567890');
    area.maxLength = 12;
    expect(await composer.replace({ start: 0, end: 1 }, 'abcdef')).toBe(false);
    expect(area.value).toBe('1234567890');
  });

  test('tells a framework that controls the value, so that it keeps the text', async () => {
    const { area, composer } = textareaWith('');
    const control = controlLikeReact(area, 'you must wait');
    expect(await composer.replace({ start: 0, end: 8 }, 'please')).toBe(true);
    control.render();
    expect(area.value).toBe('please wait');
    expect(control.state()).toBe('please wait');
  });

  test('tells it also where the browser refuses to type', async () => {
    const { area, composer } = textareaWith('');
    const control = controlLikeReact(area, 'you must wait');
    const execCommand = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    expect(await composer.replace({ start: 0, end: 8 }, 'please')).toBe(true);
    execCommand.mockRestore();
    control.render();
    expect(area.value).toBe('please wait');
    expect(composer.caret()).toBe(6);
  });

  test('puts the old draft back when the page does not accept the new one', async () => {
    const { area, composer } = textareaWith('only this');
    area.addEventListener('input', () => {
      if (area.value !== 'only this') area.value = 'spoilt';
    });
    expect(await composer.replace({ start: 0, end: 4 }, 'never')).toBe(false);
    expect(area.value).toBe('only this');
  });

  test('works in a shadow root', async () => {
    const host = mount('<div></div>', HTMLElement);
    host.attachShadow({ mode: 'open' }).innerHTML = '<textarea>you fool</textarea>';
    const area = required(host.shadowRoot?.querySelector('textarea'));
    expect(await required(composerOf(area)).replace({ start: 4, end: 8 }, 'there')).toBe(true);
    expect(area.value).toBe('you there');
  });

  test('works in a frame of the same origin', async () => {
    const frame = mount('<iframe></iframe>', HTMLIFrameElement);
    const inner = required(frame.contentDocument);
    inner.body.innerHTML = '<textarea>you fool</textarea><input value="you fool">';
    for (const control of [
      required(inner.querySelector('textarea')),
      required(inner.querySelector('input')),
    ]) {
      expect(await required(composerOf(control)).replace({ start: 4, end: 8 }, 'there')).toBe(true);
      expect(control.value).toBe('you there');
    }
  });
});

describe('watching a textarea', () => {
  test('calls back on typing, on a value set by the page and on a reset, once each', async () => {
    const form = mount('<form><textarea id="field">x</textarea></form>', HTMLFormElement);
    const area = required(form.querySelector('textarea'));
    const seen: string[] = [];
    const composer = required(composerOf(area));
    const ended = new AbortController();
    composer.watch(() => seen.push(composer.read()), ended.signal);
    area.focus();
    document.execCommand('insertText', false, 'a');
    area.value = 'set by the page';
    await until(() => seen.length === 2);
    form.reset();
    await until(() => seen.length === 3);
    expect(seen).toEqual(['ax', 'set by the page', 'x']);
    ended.abort();
    document.execCommand('insertText', false, 'b');
    expect(seen).toHaveLength(3);
  });
});

describe('rectangles in a text control', () => {
  const around =
    'font: 16px/24px monospace; width: 300px; height: 120px; padding: 5px 9px; border: 3px solid';

  test('stand on the words, line by line', () => {
    const { area, composer } = textareaWith('first line\nsecond fool line', around);
    const box = area.getBoundingClientRect();
    const [rect, ...others] = rectsOf(composer, { start: 18, end: 22 });
    expect(others).toEqual([]);
    const [letter] = rectsOf(composer, { start: 0, end: 1 });
    const width = required(letter).width;
    expect(required(rect).left - box.left).toBeCloseTo(3 + 9 + 7 * width, 0);
    expect(required(rect).top - box.top).toBeGreaterThan(3 + 5 + 23);
    expect(required(rect).bottom - box.top).toBeLessThan(3 + 5 + 49);
    expect(required(rect).width).toBeCloseTo(4 * width, 0);
  });

  test('are one for each line that a long span takes', () => {
    const { composer } = textareaWith('word '.repeat(20).trim(), around);
    expect(rectsOf(composer, { start: 0, end: 99 }).length).toBeGreaterThan(2);
  });

  test('follow scrolling and are empty when it takes the words out of sight', () => {
    const { area, composer } = textareaWith(`fool\n${'line\n'.repeat(40)}`, around);
    const before = required(rectsOf(composer, { start: 0, end: 4 })[0]).top;
    area.scrollTop = 10;
    expect(required(rectsOf(composer, { start: 0, end: 4 })[0]).bottom).toBeLessThan(before + 24);
    area.scrollTop = 400;
    expect(rectsOf(composer, { start: 0, end: 4 })).toEqual([]);
  });

  test('stand at the right edge in a right-to-left field', () => {
    const { area, composer } = textareaWith('שלום', `${around}; direction: rtl`);
    const [rect] = rectsOf(composer, { start: 0, end: 1 });
    expect(area.getBoundingClientRect().right - required(rect).right).toBeCloseTo(12, 0);
  });

  test('scale with the page', () => {
    const { area, composer } = textareaWith(
      'a fool',
      `${around}; transform: scale(0.5); transform-origin: 0 0`,
    );
    const [rect] = rectsOf(composer, { start: 0, end: 1 });
    expect(required(rect).left - area.getBoundingClientRect().left).toBeCloseTo(6, 0);
    expect(required(rect).height).toBeLessThan(13);
  });

  test('stand in the middle of a tall single-line field', () => {
    const input = mount(
      '<input value="a fool" style="height: 60px; font: 16px monospace">',
      HTMLInputElement,
    );
    const [rect] = rectsOf(required(composerOf(input)), { start: 2, end: 6 });
    const box = input.getBoundingClientRect();
    expect((required(rect).top + required(rect).bottom) / 2).toBeCloseTo((box.top + box.bottom) / 2, -0.5);
  });

  test('leave nothing behind in the page', () => {
    const before = document.documentElement.childNodes.length;
    const { composer } = textareaWith('a fool', around);
    rectsOf(composer, { start: 0, end: 1 });
    expect(document.documentElement.childNodes.length).toBe(before);
  });
});

/** What React and its like do: they shadow `value`, keep the text as state and put the state back on each render. */
function controlLikeReact(area: HTMLTextAreaElement, initial: string): { state(): string; render(): void } {
  const native = required(Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value'));
  let state = initial;
  let tracked = initial;
  native.set?.call(area, initial);
  Object.defineProperty(area, 'value', {
    get: () => native.get?.call(area),
    set: (value: string) => {
      tracked = value;
      native.set?.call(area, value);
    },
  });
  const render = (): void => {
    if (native.get?.call(area) !== state) native.set?.call(area, state);
  };
  area.addEventListener('input', () => {
    const current: string = native.get?.call(area);
    if (current !== tracked) state = tracked = current;
    queueMicrotask(render);
  });
  return { state: () => state, render };
}
