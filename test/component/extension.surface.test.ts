import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { composerOf } from '#composer';
import { attend } from '../../extension/hints/attend.ts';
import type { Clock } from '../../extension/hints/clock.ts';
import type { Finding } from '../../extension/hints/finding.ts';
import type { Mark } from '../../extension/hints/marks/draw.ts';
import { type CardView, createSurface, type Surface } from '../../extension/hints/surface.ts';
import { mount, required, until } from './support/page.ts';

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.replaceChildren();
});

/** Runs what is due as soon as it is asked for a pause. */
const hasty: Clock = {
  later: (call, _milliseconds, signal) => queueMicrotask(() => signal.aborted || call()),
};

const findingOf = (draft: string, words: string): Finding => ({
  rule: `about-${words}`,
  category: 'command',
  severity: 'warn',
  start: draft.indexOf(words),
  end: draft.indexOf(words) + words.length,
  words,
  message: 'Not so.',
  rewrite: 'bear with me',
});

/** A surface that remembers what it was told. */
function watchedSurface(): { surface: Surface; drawn(): readonly Mark[]; card(): CardView | undefined } {
  let marks: readonly Mark[] = [];
  let view: CardView | undefined;
  const surface = createSurface(document, ended.signal);
  return {
    surface: {
      ...surface,
      draw: (drawn) => {
        marks = drawn;
        surface.draw(drawn);
      },
      showCard: (shown) => {
        view = shown;
        surface.showCard(shown);
      },
      hideCard: () => {
        view = undefined;
        surface.hideCard();
      },
    },
    drawn: () => marks,
    card: () => view,
  };
}

function attendTo(judge: (draft: string) => Promise<readonly Finding[]>) {
  const area = mount('<textarea rows="4" cols="40"></textarea>', HTMLTextAreaElement);
  const watched = watchedSurface();
  const counted: string[] = [];
  attend(
    required(composerOf(area)),
    {
      surface: watched.surface,
      clock: hasty,
      judge,
      count: (rule, what) => counted.push(`${what} ${rule}`),
      turnOff: (rule) => counted.push(`off ${rule}`),
    },
    ended.signal,
  );
  area.focus();
  return { area, counted, ...watched };
}

const judgeCalm = async (draft: string): Promise<Finding[]> =>
  draft.includes('calm down') ? [findingOf(draft, 'calm down')] : [];

const type = (text: string): boolean => document.execCommand('insertText', false, text);

describe('attending to a reply', () => {
  test('counts what is shown once, however often the draft is judged', async () => {
    const { counted, drawn } = attendTo(judgeCalm);
    type('Please calm down now');
    await until(() => drawn().length === 1);
    type(' and later');
    await until(() => drawn().length === 1);
    expect(counted).toEqual(['shown about-calm down']);
  });

  test('marks nothing by an answer that came too late', async () => {
    const answers: (() => void)[] = [];
    const { drawn } = attendTo(
      (draft) => new Promise((resolve) => answers.push(() => resolve([findingOf(draft, 'calm')]))),
    );
    type('calm as asked');
    await until(() => answers.length === 1);
    type(', and on');
    answers[0]?.();
    await until(() => answers.length === 2);
    expect(drawn()).toEqual([]);
    answers[1]?.();
    await until(() => drawn().length === 1);
  });

  test('replaces what the card offers', async () => {
    const { area, counted, drawn, card } = attendTo(judgeCalm);
    type('Please calm down now');
    await until(() => drawn().length === 1);
    area.setSelectionRange(9, 9);
    await until(() => card() !== undefined);
    card()?.actions.use();
    await until(() => area.value === 'Please bear with me now');
    await until(() => card() === undefined);
    await until(() => counted.includes('used about-calm down'));
    document.execCommand('undo');
    expect(area.value).toBe('Please calm down now');
  });

  test('says so when the field does not take the change, and leaves the draft as it was', async () => {
    const { area, drawn, card } = attendTo(judgeCalm);
    type('Please calm down now');
    await until(() => drawn().length === 1);
    area.maxLength = area.value.length;
    area.setSelectionRange(9, 9);
    await until(() => card() !== undefined);
    card()?.actions.use();
    await until(() => card()?.refused === true);
    expect(area.value).toBe('Please calm down now');
  });

  test('never disturbs typing when nobody answers', async () => {
    const { area, drawn } = attendTo(() => Promise.reject(new Error('no worker')));
    type('Please calm down now');
    await new Promise((resolve) => setTimeout(resolve));
    type('!');
    expect(area.value).toBe('Please calm down now!');
    expect(drawn()).toEqual([]);
  });

  test('leaves nothing in the page when it ends', async () => {
    const before = document.documentElement.childElementCount;
    const { drawn } = attendTo(judgeCalm);
    type('Please calm down now');
    await until(() => drawn().length === 1);
    expect(document.documentElement.childElementCount).toBe(before + 1);
    ended.abort();
    expect(document.documentElement.childElementCount).toBe(before);
  });
});

describe('the surface', () => {
  test('keeps the card inside a page of 320 px', async () => {
    await page.viewport(320, 640);
    const { area, drawn, card } = attendTo(judgeCalm);
    area.style.width = '250px';
    type('Please calm down now');
    await until(() => drawn().length === 1);
    area.setSelectionRange(9, 9);
    await until(() => card() !== undefined);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('shows nothing of itself to the page', async () => {
    const { drawn } = attendTo(judgeCalm);
    type('Please calm down now');
    await until(() => drawn().length === 1);
    const host = required(document.documentElement.lastElementChild);
    expect(host.shadowRoot).toBeNull();
    expect(host.innerHTML).toBe('');
  });
});
