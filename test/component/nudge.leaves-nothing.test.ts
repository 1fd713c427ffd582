import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../widget/index.ts';
import { mount, required } from './support/page.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';
const TIMES = 100;

interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly signal: AbortSignal | undefined;
}

/** Watches what is added to the page's own targets, and what observes. */
function watch(): { left(): string[]; stop(): void } {
  const { addEventListener } = EventTarget.prototype;
  const added: Listening[] = [];
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const signal = typeof options === 'object' && options !== null ? options.signal : undefined;
    added.push({ target: this, type, signal: signal ?? undefined });
    addEventListener.call(this, type, listener, options);
  };
  const observing = new Set<object>();
  const observers = [ResizeObserver, MutationObserver].map((Observer) => {
    const { observe, disconnect } = Observer.prototype;
    Object.assign(Observer.prototype, {
      observe(this: object, ...values: never[]) {
        observing.add(this);
        Reflect.apply(observe, this, values);
      },
      disconnect(this: object) {
        observing.delete(this);
        Reflect.apply(disconnect, this, []);
      },
    });
    return () => Object.assign(Observer.prototype, { observe, disconnect });
  });
  // Listeners of nodes that are gone go with them; the window, the document and the field stay.
  const stays = ({ target }: Listening): boolean =>
    target === window || target === document || (target instanceof Node && target.isConnected);
  return {
    left: () => [
      ...added
        .filter((one) => stays(one) && one.signal?.aborted !== true)
        .map(({ type }) => `listens for ${type}`),
      ...[...observing].map((observer) => `observes: ${observer.constructor.name}`),
    ],
    stop: () => {
      EventTarget.prototype.addEventListener = addEventListener;
      for (const restore of observers) restore();
    },
  };
}

describe('a tag that has left the page', () => {
  let watched: ReturnType<typeof watch>;
  let field: HTMLTextAreaElement;
  beforeEach(() => {
    mount('<main style="padding-top: 400px"><textarea></textarea></main>', HTMLElement);
    field = required(document.querySelector('textarea'));
    watched = watch();
  });
  afterEach(() => {
    watched.stop();
    document.body.replaceChildren();
  });

  const comeAndGo = async (attributes: Readonly<Record<string, string>> = {}): Promise<void> => {
    const tag = document.createElement('civility-nudge');
    for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
    document.body.append(tag);
    expect(await tag.ready).toBe(true);
    tag.remove();
  };

  it(`leaves nothing after ${TIMES} comings and goings`, async () => {
    const nodes = document.querySelectorAll('*').length;
    for (let time = 0; time < TIMES; time++) await comeAndGo({ holdout: '0.1', 'report-to': 'dataLayer' });
    expect(watched.left()).toEqual([]);
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
  });

  it('leaves nothing when it comes and goes itself, again and again', async () => {
    const tag = document.createElement('civility-nudge');
    for (let time = 0; time < TIMES; time++) {
      document.body.append(tag);
      expect(await tag.ready).toBe(true);
      tag.remove();
    }
    expect(watched.left()).toEqual([]);
  });

  it('leaves nothing, and never starts, when it goes before what it needs has come', async () => {
    const tag = document.createElement('civility-nudge');
    document.body.append(tag);
    const { ready } = tag;
    tag.remove();
    expect(await ready).toBe(false);
    expect(await tag.ready).toBe(false);
    expect(watched.left()).toEqual([]);
  });

  it('leaves nothing when it goes while it asks', async () => {
    const tag = document.createElement('civility-nudge');
    document.body.append(tag);
    await tag.ready;
    field.value = HOSTILE;
    field.focus();
    await userEvent.keyboard('{Enter}');
    expect(watched.left()).not.toEqual([]);
    expect(required(tag.shadowRoot?.querySelector('[role="dialog"]')).checkVisibility()).toBe(true);
    tag.remove();
    expect(watched.left()).toEqual([]);
  });
});
