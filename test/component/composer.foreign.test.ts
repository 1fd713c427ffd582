import { afterEach, describe, expect, test } from 'vitest';
import { composerOf, foreignSpans, ownWords } from '#composer';
import { mount, required } from './support/page.ts';

afterEach(() => document.body.replaceChildren());

/** What is left of a draft once everybody else's words are blanks, one blank for several. */
function ownIn(html: string): string {
  const composer = required(composerOf(mount(html, HTMLElement)));
  const draft = composer.read();
  const own = ownWords(draft, foreignSpans(composer));
  expect(own).toHaveLength(draft.length);
  return own.replace(/\s+/gu, ' ').trim();
}
const rich = (html: string): string => ownIn(`<div contenteditable="true">${html}</div>`);
const plain = (text: string): string => ownIn(`<textarea>${text}</textarea>`);

describe('in rich text', () => {
  test.each([
    [
      'a quote',
      '<p>Hello Sam.</p><blockquote><p>You need to calm down!</p></blockquote><p>Bye.</p>',
      'Hello Sam. Bye.',
    ],
    [
      'a quoted mail',
      '<div>Thanks.</div><div class="gmail_quote"><div class="gmail_attr">On Tue Sam wrote:</div>calm down</div>',
      'Thanks.',
    ],
    ['a signature', '<p>Done.</p><div class="gmail_signature">Calm Down Ltd</div>', 'Done.'],
    ['words that hold a place', '<p class="placeholder">Type your message here</p>', ''],
    ['a quote within a line', 'You said <blockquote>no</blockquote> and I agree', 'You said and I agree'],
  ])('%s is not the writer’s', (_, html, own) => expect(rich(html)).toBe(own));

  test('a field that stands in a quote itself is written in', () => {
    const outer = mount('<blockquote><div contenteditable="true">Hello Sam</div></blockquote>', HTMLElement);
    const composer = required(composerOf(required(outer.querySelector<HTMLElement>('div'))));
    expect(foreignSpans(composer)).toEqual([]);
  });
});

describe('in plain text', () => {
  test.each([
    ['quoted lines', 'Hello Sam.\n> calm down\n> you fool\nBye.', 'Hello Sam. Bye.'],
    ['what stands over a quote', 'Thanks.\nOn Tue, 3 Nov 2026 at 10:02, Sam wrote:\n> calm down', 'Thanks.'],
    ['all behind the line of a signature', 'Done.\n-- \nMaya\nCalm Down Ltd', 'Done.'],
    ['a mail in full below', 'Done.\n-----Original Message-----\nFrom: Sam\ncalm down', 'Done.'],
  ])('%s: not the writer’s', (_, text, own) => expect(plain(text)).toBe(own));

  test.each([
    ['an arrow', 'Press File -> Save, then wait.'],
    ['a dash', 'One thing -- please restart it.\n- first\n- second'],
    ['a sentence about writing', 'On Monday she wrote to us about it.'],
  ])('%s is', (_, text) => expect(plain(text)).toBe(text.replace(/\s+/gu, ' ')));
});

test('blanks keep the place of every other word, also behind emoji', () => {
  const draft = '> 😀 calm down\nHello 😀 Sam';
  const own = ownWords(draft, [{ start: 0, end: draft.indexOf('\n') }]);
  expect(own.indexOf('Hello')).toBe(draft.indexOf('Hello'));
  expect(own).not.toContain('calm');
});
