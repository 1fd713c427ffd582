import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../widget/index.ts';
import corpus from '../../shared/corpus/customer/shops.jsonl?raw';
import { scorerOfPage } from '../../widget/scorer.ts';
import { unsureDraft } from '../support/unsure-drafts.ts';
import { mount, required, until, untilReady } from './support/page.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const PASSED = unsureDraft(corpus, scorerOfPage(), 'pass');
const FLAGGED = unsureDraft(corpus, scorerOfPage(), 'flag');

/** Stands for the browser's own worker; answers when the test says so. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  readonly address: string;
  readonly questions: { model?: unknown; draft?: unknown }[] = [];
  isRunning = true;

  constructor(address: unknown) {
    super();
    this.address = String(address);
    FakeWorker.made.push(this);
  }
  postMessage(question: object): void {
    this.questions.push(question);
  }
  terminate(): void {
    this.isRunning = false;
  }
  answer(outcome: 'pass' | 'flag'): void {
    const kind = { label: 'insult', target: 'reader' };
    const cues = [{ ...kind, start: 0, end: 3, because: ['is a test'] }];
    const verdict = outcome === 'pass' ? { outcome, score: 0.1 } : { outcome, score: 0.99, ...kind, cues };
    this.dispatchEvent(new MessageEvent('message', { data: { outcome: 'judged', verdict } }));
  }
}

interface Chat {
  readonly tag: HTMLElement;
  readonly sent: string[];
  isOpen(): boolean;
  write(text: string): void;
  send(): Promise<void>;
}

async function chatWith(attributes: string, field = '<textarea id="field"></textarea>'): Promise<Chat> {
  mount(
    `<main style="padding-top: 400px"><civility-nudge ${attributes}></civility-nudge>${field}</main>`,
    HTMLElement,
  );
  const control = (): HTMLElement => required(document.querySelector<HTMLElement>('#field'));
  const read = (at: HTMLElement): string =>
    at instanceof HTMLTextAreaElement ? at.value : (at.textContent ?? '');
  const put = (at: HTMLElement, text: string): void => {
    if (at instanceof HTMLTextAreaElement) at.value = text;
    else at.textContent = text;
    at.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const tag = required(document.querySelector('civility-nudge'));
  const sent: string[] = [];
  document.querySelector('main')?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    sent.push(read(control()));
    put(control(), '');
  });
  await untilReady();
  return {
    tag,
    sent,
    isOpen: () => required(tag.shadowRoot?.querySelector('[role="dialog"]')).checkVisibility(),
    write: (text) => {
      control().focus();
      put(control(), text);
    },
    send: async () => {
      control().focus();
      await userEvent.keyboard('{Enter}');
    },
  };
}

const asked = async (count = 1): Promise<FakeWorker> => {
  await until(() => FakeWorker.made[0]?.questions.length === count);
  return required(FakeWorker.made[0]);
};

describe('with the attribute "precise"', () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  beforeEach(() => {
    FakeWorker.made = [];
    vi.stubGlobal('Worker', FakeWorker);
    error.mockClear();
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('a draft that only the precise model flags is held, and its words are shown', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(PASSED);
    const worker = await asked();
    expect(worker.address).toBe(`${location.origin}/models/civility-nudge-precise.js`);
    expect(worker.questions).toEqual([
      { model: `${location.origin}/models/precise.bin`, draft: PASSED, strictness: 'usual' },
    ]);
    worker.answer('flag');
    await chat.send();
    expect(chat.isOpen()).toBe(true);
    expect(chat.tag.shadowRoot?.querySelector('mark')?.textContent).toBe(PASSED.slice(0, 3));
    expect(chat.tag.shadowRoot?.querySelector('.take-out')).toBeNull();
    expect(chat.sent).toEqual([]);
  });

  it('a draft that only the small model flags goes out', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(FLAGGED);
    (await asked()).answer('pass');
    await chat.send();
    expect(chat.sent).toEqual([FLAGGED]);
  });

  it('a send is never waited for: without an answer the small model decides', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(PASSED);
    await asked();
    await chat.send();
    expect(chat.sent).toEqual([PASSED]);
  });

  it('a verdict is for its own draft alone', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(PASSED);
    (await asked()).answer('flag');
    chat.write(`${PASSED} Thank you`);
    await chat.send();
    expect(chat.sent).toEqual([`${PASSED} Thank you`]);
  });

  it('finds a rich field that comes late', async () => {
    const chat = await chatWith('precise="/models/precise.bin"', '');
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.id = 'field';
    document.querySelector('main')?.append(field);
    chat.write(PASSED);
    (await asked()).answer('flag');
    await chat.send();
    expect(chat.isOpen()).toBe(true);
  });

  it('the worker ends when the tag leaves the page, and starts anew when it comes back', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(PASSED);
    const worker = await asked();
    worker.answer('flag');
    const place = required(chat.tag.parentElement);
    chat.tag.remove();
    expect(worker.isRunning).toBe(false);
    place.prepend(chat.tag);
    await untilReady();
    chat.write(`${PASSED} `);
    chat.write(PASSED);
    await until(() => FakeWorker.made[1]?.questions.length === 1);
    await chat.send();
    expect(chat.sent).toEqual([PASSED]);
  });

  it('a worker that breaks down is told once, and the small model goes on', async () => {
    const chat = await chatWith('precise="/models/precise.bin"');
    chat.write(PASSED);
    const worker = await asked();
    worker.dispatchEvent(new Event('error', { cancelable: true }));
    worker.dispatchEvent(new Event('error', { cancelable: true }));
    expect(worker.isRunning).toBe(false);
    expect(error.mock.calls).toEqual([
      [expect.stringContaining('the small model goes on'), expect.any(Error)],
    ]);
    chat.write(HOSTILE);
    await chat.send();
    expect(chat.isOpen()).toBe(true);
  });

  it.each([
    ['no Worker', 'precise="/models/precise.bin"', undefined],
    ['an address of another site', 'precise="https://elsewhere.example/precise.bin"', FakeWorker],
    ['an address that is none', 'precise="https://"', FakeWorker],
    ['no address', 'precise', FakeWorker],
  ])('%s is told once, and nothing breaks', async (_, attribute, worker) => {
    vi.stubGlobal('Worker', worker);
    const chat = await chatWith(attribute);
    chat.write(PASSED);
    await until(() => error.mock.calls.length > 0);
    chat.write(`${PASSED} Thank you`);
    await chat.send();
    expect(chat.sent).toEqual([`${PASSED} Thank you`]);
    chat.write(HOSTILE);
    await chat.send();
    expect(chat.isOpen()).toBe(true);
    expect(error).toHaveBeenCalledOnce();
    expect(FakeWorker.made).toEqual([]);
  });
});
