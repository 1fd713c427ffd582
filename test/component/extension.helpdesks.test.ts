import { describe, expect, test } from 'vitest';
import { helpdeskAt } from '../../extension/helpdesks/index.ts';
import { mount } from './support/page.ts';

describe('fields on a page that nobody knows', () => {
  const { composer, kindOf } = helpdeskAt(new URL('https://desk.example/ticket/1'));
  const kind = (html: string) => {
    const element = mount(html, HTMLElement);
    return element.matches(composer) ? kindOf(element) : undefined;
  };

  test.each([
    ['<textarea></textarea>', 'reply'],
    ['<div contenteditable="true"></div>', 'reply'],
    ['<input placeholder="Type a message">', 'reply'],
    ['<textarea aria-label="Internal note"></textarea>', 'note'],
    ['<textarea placeholder="Add a private comment"></textarea>', 'note'],
    ['<input name="city">', undefined],
    ['<textarea aria-hidden="true"></textarea>', undefined],
    ['<div contenteditable="false"></div>', undefined],
  ])('%s: %s', (html, expected) => {
    expect(kind(html)).toBe(expected);
  });

  test('a note is told by its label too', () => {
    const label = mount('<label>Internal note <textarea></textarea></label>', HTMLElement);
    expect(kindOf(label.querySelector('textarea') ?? label)).toBe('note');
  });
});

test('the demo inbox has a helpdesk of its own', () => {
  expect(helpdeskAt(new URL('http://localhost:4173/inbox.html')).id).toBe('demo-inbox');
  expect(helpdeskAt(new URL('http://localhost:4173/index.html')).id).toBe('generic');
});
