import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../widget/index.ts';
import { mount, required, until, untilReady } from './support/page.ts';

const HOSTILE = 'You are a useless idiot. Where is my parcel 4471?';

const FIELDS = {
  textarea: '<textarea id="field" rows="2" cols="30"></textarea>',
  input: '<form><input id="field"><button>Send</button></form>',
  editable: '<div id="field" contenteditable style="width: 200px; min-height: 30px"></div>',
} as const;

interface FramedChat {
  readonly frame: HTMLIFrameElement;
  readonly sent: string[];
  field(): HTMLElement;
  card(): HTMLElement;
  say(text: string): Promise<void>;
}

/** A chat in a frame of the same origin, as a page's own script fills it; it sends on Enter. */
async function framedChat(kind: keyof typeof FIELDS): Promise<FramedChat> {
  mount(
    `<main style="padding: 420px 0 0 40px"><civility-nudge></civility-nudge>
      <iframe style="width: 300px; height: 120px; border: 3px solid"></iframe></main>`,
    HTMLElement,
  );
  const frame = required(document.querySelector('iframe'));
  const sent: string[] = [];
  const read = (field: HTMLElement): string =>
    'value' in field ? String(field.value) : (field.textContent ?? '');
  const fill = (): void => {
    const inside = required(frame.contentDocument);
    inside.body.innerHTML = FIELDS[kind];
    const field = required(inside.querySelector<HTMLElement>('#field'));
    const send = (event: Event): void => {
      event.preventDefault();
      sent.push(read(field));
      if ('value' in field) field.value = '';
      else field.textContent = '';
    };
    if (kind === 'input') required(inside.querySelector('form')).addEventListener('submit', send);
    else field.addEventListener('keydown', (event) => event.key === 'Enter' && send(event));
  };
  fill();
  await untilReady();
  const field = (): HTMLElement => required(frame.contentDocument?.querySelector<HTMLElement>('#field'));
  return {
    frame,
    sent,
    field,
    card: () =>
      required(
        document.querySelector('civility-nudge')?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]'),
      ),
    say: async (text) => {
      field().focus();
      if ('value' in field()) Object.assign(field(), { value: text });
      else field().textContent = text;
      await userEvent.keyboard('{Enter}');
    },
  };
}

describe('a chat in a frame of the same origin', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(Object.keys(FIELDS).filter((kind): kind is keyof typeof FIELDS => kind in FIELDS))(
    'is held and sent as it is, once: %s',
    async (kind) => {
      const chat = await framedChat(kind);
      await chat.say('Hello, where is my parcel?');
      expect(chat.sent).toEqual(['Hello, where is my parcel?']);
      await chat.say(HOSTILE);
      expect(chat.card().checkVisibility()).toBe(true);
      expect(chat.sent).toHaveLength(1);
      const [card, frame, field] = [chat.card(), chat.frame, chat.field()].map((element) =>
        element.getBoundingClientRect(),
      );
      // Above the field, whose place counts from the frame's.
      const top = required(frame).top + chat.frame.clientTop + required(field).top;
      expect(required(card).bottom).toBeLessThanOrEqual(top);
      expect(top - required(card).bottom).toBeLessThan(20);
      required(chat.card().querySelector<HTMLElement>('.send')).click();
      expect(chat.sent).toEqual(['Hello, where is my parcel?', HOSTILE]);
    },
  );

  it('is taken out in the frame’s field', async () => {
    const chat = await framedChat('textarea');
    await chat.say(HOSTILE);
    required(chat.card().querySelector<HTMLElement>('.take-out')).click();
    required(chat.card().querySelector<HTMLElement>('.edit')).click();
    await until(() => Reflect.get(chat.field(), 'value') === 'Where is my parcel 4471?');
  });

  it('is heard again when the frame has gone elsewhere, and when it came late', async () => {
    const chat = await framedChat('textarea');
    const loaded = new Promise((done) => chat.frame.addEventListener('load', done, { once: true }));
    chat.frame.srcdoc = `<body>${FIELDS.textarea}</body>`;
    await loaded;
    chat.field().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      chat.sent.push(String(Reflect.get(chat.field(), 'value')));
    });
    await chat.say(HOSTILE);
    expect(chat.card().checkVisibility()).toBe(true);
    expect(chat.sent).toEqual([]);
  });
});
