import axe from 'axe-core';
import { h, render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import styles from '../../extension/hints/card/card.css?inline';
import { Card } from '../../extension/hints/card/card.tsx';
import type { Finding } from '../../extension/hints/finding.ts';
import shared from '../../extension/look/over-page.css?inline';
import tokens from '../../extension/look/tokens.css?inline';
import { required } from './support/page.ts';

const HINT: Finding = {
  rule: 'calm-down',
  category: 'command',
  severity: 'warn',
  start: 0,
  end: 18,
  words: 'you need to <b>calm down</b>',
  message: 'Being told to calm down makes most people angrier.',
  rewrite: 'I can see why this is upsetting',
};
const { rewrite: _, ...ATTACK } = {
  ...HINT,
  category: 'hostility',
  message: 'This will read as an attack on the customer.',
  advice: 'Say what happened.',
} as const satisfies Finding;

afterEach(() => document.body.replaceChildren());

/** The card as the extension draws it, in a shadow root that the tests can look into. */
function renderCard(finding: Finding, refused = false): { root: ShadowRoot; pressed: string[] } {
  const pressed: string[] = [];
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + shared + styles);
  root.adoptedStyleSheets = [sheet];
  const press = (name: string) => () => void pressed.push(name);
  const actions = {
    use: press('use'),
    ignore: press('ignore'),
    never: press('never'),
    close: press('close'),
  };
  render(h(Card, { finding, refused, actions }), root);
  return { root, pressed };
}

describe('the card', () => {
  test.each([
    ['a hint', HINT, false],
    ['what the model found', ATTACK, false],
    ['a nicety', { ...HINT, severity: 'info' as const, category: 'jargon' as const }, false],
    ['a field that refused', HINT, true],
  ])('is accessible: %s', async (_name, finding, refused) => {
    const { root } = renderCard(finding, refused);
    const card = required(root.querySelector('.card'));
    await Promise.all(card.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run({ include: { fromShadowDom: ['body > div', '.card'] } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(card.getAttribute('role')).toBe('dialog');
  });

  test('shows old and new wording as text, never as markup', () => {
    const { root } = renderCard(HINT);
    expect(root.querySelector('del')?.textContent).toBe(HINT.words);
    expect(root.querySelector('ins')?.textContent).toBe(HINT.rewrite);
    expect(root.querySelector('b')).toBeNull();
  });

  test('offers no replacement where there is none', () => {
    const { root } = renderCard(ATTACK);
    expect([...root.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      'Ignore here',
      'Never this rule',
      '×',
    ]);
    expect(root.textContent).toContain('attack on the customer');
  });

  test("can be pressed by a person, not by a page's script", async () => {
    const { root, pressed } = renderCard(HINT);
    const [use] = root.querySelectorAll('button');
    required(use).click();
    expect(pressed).toEqual([]);
    await page.getByRole('button', { name: 'Use it' }).click();
    required(use).focus();
    await userEvent.keyboard('{Enter}');
    expect(pressed).toEqual(['use', 'use']);
  });

  test('does not take the focus from the reply when the mouse is used', async () => {
    const { pressed } = renderCard(HINT);
    const area = document.createElement('textarea');
    document.body.append(area);
    area.focus();
    await page.getByRole('button', { name: 'Ignore here' }).click();
    expect(pressed).toEqual(['ignore']);
    expect(document.activeElement).toBe(area);
  });

  test('has buttons that are at least 32 px high', () => {
    const { root } = renderCard(HINT);
    for (const button of root.querySelectorAll('button'))
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(32);
  });
});
