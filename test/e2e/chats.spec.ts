import type { Locator, Page } from '@playwright/test';
import { CIVIL, elementReady, expect, HOSTILE, openChat, test, WITHOUT } from '../support/nudge-pages.ts';

const KEYS = ['key=keydown', 'key=keypress', 'key=keyup'];
const FIELDS = [
  'field=textarea',
  'field=input',
  'field=editable',
  'field=editable&shadow',
  'field=textarea&shadow',
];
const ENTERS = [
  ...KEYS.flatMap((key) => FIELDS.map((field) => `${key}&${field}`)),
  'key=keydown&field=editable&later',
  'key=keydown&rerender',
  'field=form',
];
const PRESSES = ['press=mousedown', 'press=click', 'press=pointerdown'].flatMap((press) =>
  ['control=button', 'control=div', 'control=svg', 'control=svg&field=editable&shadow', 'rerender'].map(
    (control) => `${press}&${control}`,
  ),
);

interface Chat {
  readonly field: Locator;
  readonly sent: Locator;
  readonly card: Locator;
  choose(name: string): Promise<void>;
}

async function chatOf(page: Page, query: string): Promise<Chat> {
  await openChat(page, query);
  const card = page.getByRole('dialog');
  return {
    field: page.locator('#field'),
    sent: page.locator('#sent li'),
    card,
    choose: (name) => card.getByRole('button', { name, exact: true }).click(),
  };
}

async function holdsAndReplays(chat: Chat, send: () => Promise<void>): Promise<void> {
  await chat.field.fill(CIVIL);
  await send();
  await expect(chat.sent).toHaveText([CIVIL]);

  await chat.field.fill(HOSTILE);
  await send();
  await expect(chat.card).toBeVisible();
  await expect(chat.sent).toHaveCount(1);
  await chat.choose('Send as it is');
  await expect(chat.sent).toHaveText([CIVIL, HOSTILE]);

  await chat.field.fill(`Hello. ${HOSTILE}`);
  await send();
  await chat.choose('Take it out');
  await chat.choose('Use this');
  await expect(chat.card).toBeHidden();
  await send();
  await expect(chat.sent).toHaveText([CIVIL, HOSTILE, `Hello. ${WITHOUT}`]);
  await expect(chat.card).toBeHidden();
}

for (const query of ENTERS) {
  test(`a chat that sends by Enter: ${query}`, async ({ page }) => {
    const chat = await chatOf(page, query);
    await holdsAndReplays(chat, () => chat.field.press('Enter'));
  });
}

for (const query of PRESSES) {
  test(`a chat that sends by a press: ${query}`, async ({ page }) => {
    const chat = await chatOf(page, query);
    await holdsAndReplays(chat, () => page.locator('#control').click());
  });
}

test('a plain form is held by requestSubmit and by its button', async ({ page }) => {
  const chat = await chatOf(page, 'field=form');
  await holdsAndReplays(chat, () => page.evaluate(() => document.querySelector('form')?.requestSubmit()));
  await chat.field.fill(`${HOSTILE} Really`);
  await page.locator('#control').click();
  await expect(chat.card).toBeVisible();
  await expect(chat.sent).toHaveCount(3);
});

test('the send button works by keyboard', async ({ page }) => {
  const chat = await chatOf(page, 'control=button');
  await chat.field.fill(HOSTILE);
  await page.locator('#control').focus();
  await page.keyboard.press('Space');
  await expect(chat.card).toBeVisible();
  await expect(chat.sent).toHaveCount(0);
  await chat.choose('Send as it is');
  await expect(chat.sent).toHaveText([HOSTILE]);
});

test("an input method's Enter is no send", async ({ page }) => {
  const chat = await chatOf(page, 'key=keyup&field=textarea');
  await chat.field.fill(HOSTILE);
  await chat.field.evaluate((field) => {
    const init = {
      key: 'Enter',
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    };
    field.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(chat.card).toBeHidden();
  await expect(chat.sent).toHaveCount(0);
});

test('a chat in a right-to-left page has the card begin on the right', async ({ page }) => {
  const chat = await chatOf(page, '');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await chat.field.fill(HOSTILE);
  await chat.field.press('Enter');
  await expect(chat.card).toHaveCSS('direction', 'rtl');
  const [card, field] = await Promise.all([chat.card.boundingBox(), chat.field.boundingBox()]);
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeCloseTo((field?.x ?? 0) + (field?.width ?? 0), 0);
});

test('loaded after the chat, or twice, it works alike', async ({ page }) => {
  const chat = await chatOf(page, 'key=keydown');
  await page.evaluate(async () => {
    const script = document.createElement('script');
    // The page asks for Trusted Types: only a policy may name a script.
    const policy = Reflect.get(window, 'trustedTypes').createPolicy('test', {
      createScriptURL: (url: string) => url,
    });
    script.src = policy.createScriptURL('dist/civility-nudge.js?again');
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve));
  });
  await elementReady(page);
  await chat.field.fill(HOSTILE);
  await chat.field.press('Enter');
  await expect(chat.card).toBeVisible();
  await chat.choose('Send as it is');
  await expect(chat.sent).toHaveText([HOSTILE]);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  for (const press of [
    'press=click',
    'press=mousedown',
    'press=pointerdown',
    'press=touchend',
    'press=touchstart',
  ]) {
    test(`a tap is held and replayed: ${press}`, async ({ page }) => {
      const chat = await chatOf(page, `${press}&control=div`);
      await chat.field.fill(HOSTILE);
      await page.locator('#control').tap();
      await expect(chat.card).toBeVisible();
      await expect(chat.sent).toHaveCount(0);
      await chat.card.getByRole('button', { name: 'Edit' }).tap();
      await chat.field.fill(CIVIL);
      await page.locator('#control').tap();
      await expect(chat.sent).toHaveText([CIVIL]);
    });
  }
});

test('writing is never interrupted, whatever is written', async ({ page }) => {
  const chat = await chatOf(page, '');
  await chat.field.pressSequentially(`${HOSTILE} and so on`);
  await expect(chat.field).toHaveValue(`${HOSTILE} and so on`);
  await expect(chat.card).toBeHidden();
});
