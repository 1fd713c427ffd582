import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatWith, HOSTILE } from './support/chat.ts';
import { required, until } from './support/page.ts';

const PICTURE = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/%3E';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the site’s own frame', () => {
  it('shows the team’s name, picture and words; markup in them is text', async () => {
    const chat = await chatWith(
      `team-name="Maya &lt;b&gt;and&lt;/b&gt; Tom" team-picture='${PICTURE}' team-text="We read every message."`,
    );
    await chat.say(HOSTILE);
    const card = chat.card();
    expect(card.querySelector('.name')?.textContent).toBe('Maya <b>and</b> Tom');
    expect(card.querySelector('.words')?.textContent).toBe('We read every message.');
    expect(card.querySelector('img')?.getAttribute('src')).toBe(PICTURE);
    // Beside the name it says nothing new.
    expect(card.querySelector('img')?.alt).toBe('');
    expect(card.querySelector('.listen')).toBeNull();
  });

  it('plays the spoken line when it is asked for, and stops with the card', async () => {
    const played: HTMLAudioElement[] = [];
    const paused: HTMLAudioElement[] = [];
    vi.spyOn(HTMLAudioElement.prototype, 'play').mockImplementation(async function (this: HTMLAudioElement) {
      played.push(this);
    });
    vi.spyOn(HTMLAudioElement.prototype, 'pause').mockImplementation(function (this: HTMLAudioElement) {
      paused.push(this);
    });
    const chat = await chatWith('team-voice="/voice.mp3"');
    await chat.say(HOSTILE);
    expect(played).toEqual([]);
    required(chat.card().querySelector<HTMLElement>('.listen')).click();
    expect(played.map(({ src }) => new URL(src).pathname)).toEqual(['/voice.mp3']);
    chat.choose('send');
    expect(paused).toEqual(played);
  });

  it.each([
    ['outcome', 'Said calmly, this gets solved sooner.'],
    ['reflection', 'Is this how you want to say it?'],
  ])('begins as the arm frames it: %s', async (framing, title) => {
    const chat = await chatWith(`framing="${framing}"`);
    const arms: string[] = [];
    chat.tag.addEventListener('civility-nudge:shown', (event) => {
      if (event instanceof CustomEvent) arms.push(event.detail.arm);
    });
    await chat.say(HOSTILE);
    expect(chat.card().querySelector('#title')?.textContent).toBe(title);
    expect(arms).toEqual([`send-${framing}`]);
  });
});

describe('own wording', () => {
  it('stands in place of ours', async () => {
    const chat = await chatWith(`wording='{"human": "Maya reads this.", "edit": "Change it"}'`);
    await chat.say(HOSTILE);
    expect(chat.card().querySelector('#title')?.textContent).toBe('Maya reads this.');
    expect(chat.card().querySelector('.edit')?.textContent).toBe('Change it');
    expect(chat.card().querySelector('.send')?.textContent).toBe('Send as it is');
  });

  it.each([
    ['no JSON', 'Maya reads this', /JSON/u],
    ['a list', '["Maya"]', /must be a JSON object/u],
    ['a sentence that there is not', '{"greeting": "Hi"}', /no sentence "greeting"; it takes human/u],
    ['no sentence', '{"edit": ""}', /wants a sentence for "edit"; "" came/u],
  ])('that is %s is refused, saying what was expected, and ours is shown', async (_, wording, why) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const chat = await chatWith('');
    chat.tag.setAttribute('wording', wording);
    await chat.say(HOSTILE);
    expect(chat.card().querySelector('#title')?.textContent).toBe("There's a human on the other end.");
    expect(String(error.mock.calls[0]?.[1])).toMatch(why);
  });
});

describe('who writes of ending their life', () => {
  const DESPAIR = 'I cannot do this anymore. I want to die, you useless idiot.';

  it('is never nudged, and sees the help line that the site has set', async () => {
    const chat = await chatWith('help-line="Call 116 123, day and night" help-line-link="tel:116123"');
    await chat.say(DESPAIR);
    expect(chat.sent).toEqual([DESPAIR]);
    expect(chat.isOpen()).toBe(false);
    expect(chat.line().checkVisibility()).toBe(true);
    const link = required(chat.line().querySelector('a'));
    expect([link.textContent, link.getAttribute('href')]).toEqual([
      'Call 116 123, day and night',
      'tel:116123',
    ]);
    expect(chat.tag.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain('116 123');
    const close = required(chat.line().querySelector<HTMLElement>('button'));
    expect(close.getAttribute('aria-label')).toBe('Close');
    close.click();
    expect(chat.line().checkVisibility()).toBe(false);
  });

  it('sees nothing of ours where the site has set none', async () => {
    const chat = await chatWith();
    await chat.say(DESPAIR);
    expect(chat.sent).toEqual([DESPAIR]);
    expect(chat.line().checkVisibility()).toBe(false);
  });

  it('gets no link that would run a script', async () => {
    const chat = await chatWith('help-line="Help" help-line-link="javascript:alert(1)"');
    await chat.say(DESPAIR);
    expect(chat.line().querySelector('a')).toBeNull();
    expect(chat.line().textContent).toContain('Help');
  });
});

it('a field in an open dialog can be attached to: the card can be reached', async () => {
  const { attach } = await import('../../widget/index.ts');
  document.body.innerHTML = '<dialog><div style="padding-top: 300px"></div><textarea></textarea></dialog>';
  required(document.querySelector('dialog')).showModal();
  const field = required(document.querySelector('textarea'));
  const { tag, detach } = attach(field, { test: true });
  expect(await tag.ready).toBe(true);
  field.value = 'Hello';
  field.focus();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  const card = required(tag.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]'));
  await until(() => card.checkVisibility());
  expect(tag.shadowRoot?.activeElement).toBe(card);
  detach();
  expect(document.querySelector('civility-nudge')).toBeNull();
});

it('attach refuses what it cannot use, saying what it expected', async () => {
  const { attach } = await import('../../widget/index.ts');
  expect(() => Reflect.apply(attach, undefined, ['#message'])).toThrow(
    '#message came, expected the element that is written in',
  );
  const field = document.createElement('textarea');
  expect(() => Reflect.apply(attach, undefined, [field, { answered: 'bot' }])).toThrow(
    'attach has no option "answered"; it takes send, answeredBy',
  );
});
