import { CIVIL, expect, HOSTILE, test, WITHOUT } from '../support/nudge-pages.ts';

test.beforeEach(({ shop }) => shop.open());

test.describe('a civil message', () => {
  test('goes straight through by Enter, once', async ({ shop }) => {
    await shop.say(CIVIL);
    await expect(shop.field).toHaveValue('');
    expect(await shop.inbox()).toEqual([CIVIL]);
    await expect(shop.card).toBeHidden();
  });

  test('goes straight through by a click, once', async ({ shop }) => {
    await shop.field.fill(CIVIL);
    await shop.send.click();
    await expect(shop.field).toHaveValue('');
    expect(await shop.inbox()).toEqual([CIVIL]);
  });
});

test.describe('a hostile message', () => {
  test('is held, and the nudge says why', async ({ shop }) => {
    await shop.say(HOSTILE);
    await expect(shop.card).toBeVisible();
    await expect(shop.card).toHaveAccessibleName("There's a human on the other end.");
    await expect(shop.card).toHaveAccessibleDescription(/useless.*idiot/u);
    await expect(shop.card.locator('mark').first()).toBeVisible();
    await expect(shop.card).toContainText('Checked on your device. Nothing you typed has been shared.');
    await expect(shop.field).toHaveValue(HOSTILE);
    expect(await shop.inbox()).toEqual([]);
  });

  test('is edited and then sent', async ({ shop }) => {
    await shop.say(HOSTILE);
    await shop.choose('Edit');
    await expect(shop.card).toBeHidden();
    await expect(shop.field).toBeFocused();
    await shop.say(CIVIL);
    expect(await shop.inbox()).toEqual([CIVIL]);
  });

  test('has the caret at the words when it is edited', async ({ shop }) => {
    await shop.say(HOSTILE);
    await shop.choose('Edit');
    const before = await shop.field.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.value.slice(0, field.selectionStart) : '',
    );
    expect(before).toMatch(/(?:useless|idiot)$/u);
  });

  test('is shown without the hurtful part before that is used, and sent once', async ({ shop }) => {
    await shop.say(HOSTILE);
    await shop.choose('Take it out');
    await expect(shop.card.locator('blockquote')).toHaveText(WITHOUT);
    await expect(shop.field).toHaveValue(HOSTILE);
    await shop.choose('Use this');
    await expect(shop.field).toHaveValue(WITHOUT);
    await expect(shop.field).toBeFocused();
    expect(await shop.inbox()).toEqual([]);
    await shop.field.press('Enter');
    expect(await shop.inbox()).toEqual([WITHOUT]);
  });

  test('can be taken back to the choices from the preview', async ({ shop }) => {
    await shop.say(HOSTILE);
    await shop.choose('Take it out');
    await shop.choose('Back');
    await expect(shop.card.getByRole('button', { name: 'Send as it is' })).toBeVisible();
    await expect(shop.field).toHaveValue(HOSTILE);
  });

  test('is sent as it is, once, by each way of sending', async ({ shop }) => {
    await shop.say(`${HOSTILE} Enter`);
    await shop.choose('Send as it is');
    await expect(shop.field).toHaveValue('');
    await shop.field.fill(`${HOSTILE} Click`);
    await shop.send.click();
    await shop.choose('Send as it is');
    await expect(shop.field).toHaveValue('');
    // Another visit: who has sent twice as it is is asked no more.
    await shop.page.evaluate(() => sessionStorage.removeItem('civility-nudge:chosen'));
    await shop.field.fill(`${HOSTILE} Submit`);
    await shop.page.evaluate(() => document.querySelector('form')?.requestSubmit());
    await shop.choose('Send as it is');
    await expect(shop.field).toHaveValue('');
    expect(await shop.inbox()).toEqual(['Enter', 'Click', 'Submit'].map((way) => `${HOSTILE} ${way}`));
  });

  test('is only whispered about after it was sent as it is twice', async ({ shop }) => {
    for (const time of ['One', 'Two']) {
      await shop.say(`${HOSTILE} ${time}`);
      await shop.choose('Send as it is');
      await expect(shop.field).toHaveValue('');
    }
    await shop.field.fill(`${HOSTILE} Three`);
    await expect(shop.line).toHaveText("There's a human on the other end. Some of these words may hurt.");
    await expect(shop.field).toBeFocused();
    await shop.field.press('Enter');
    await expect(shop.card).toBeHidden();
    await expect(shop.line).toBeHidden();
    expect(await shop.inbox()).toEqual(['One', 'Two', 'Three'].map((time) => `${HOSTILE} ${time}`));
  });

  test('that is called fine goes out, and the customer is asked less from then on', async ({ shop }) => {
    await shop.say(HOSTILE);
    await shop.choose("It's fine, ask me less");
    await expect(shop.card).toBeHidden();
    expect(await shop.inbox()).toEqual([HOSTILE]);
    expect(await shop.page.evaluate(() => sessionStorage.getItem('civility-nudge:chosen'))).toBe('0 1');
  });

  test('goes out when send is pressed a second time', async ({ shop }) => {
    await shop.field.fill(HOSTILE);
    await shop.send.click();
    await expect(shop.card).toBeVisible();
    await shop.send.click();
    await expect(shop.card).toBeHidden();
    expect(await shop.inbox()).toEqual([HOSTILE]);
  });

  test('goes out when Enter is pressed again in the field', async ({ shop }) => {
    await shop.say(HOSTILE);
    await expect(shop.card).toBeVisible();
    await shop.field.press('Enter');
    await expect(shop.card).toBeHidden();
    expect(await shop.inbox()).toEqual([HOSTILE]);
  });

  test('is not sent by a double click or by holding Enter', async ({ shop }) => {
    await shop.field.fill(HOSTILE);
    await shop.send.dblclick();
    await expect(shop.card).toBeVisible();
    expect(await shop.inbox()).toEqual([]);
    await shop.choose('Edit');
    await shop.field.fill(`${HOSTILE} Again`);
    for (let press = 0; press < 4; press++) await shop.page.keyboard.down('Enter');
    await shop.page.keyboard.up('Enter');
    await expect(shop.card).toBeVisible();
    expect(await shop.inbox()).toEqual([]);
  });

  test('is held once: unchanged after Escape, it goes', async ({ shop }) => {
    await shop.say(HOSTILE);
    await expect(shop.card).toBeFocused();
    await shop.page.keyboard.press('Escape');
    await expect(shop.card).toBeHidden();
    await expect(shop.field).toBeFocused();
    await expect(shop.field).toHaveValue(HOSTILE);
    await shop.field.press('Enter');
    expect(await shop.inbox()).toEqual([HOSTILE]);
  });
});

test('everything works by keyboard alone, in order', async ({ shop }) => {
  const { keyboard } = shop.page;
  await shop.say(HOSTILE);
  await expect(shop.card).toBeFocused();
  const steps = [
    ['Tab', 'Edit'],
    ['Tab', 'Take it out'],
    ['Tab', 'Send as it is'],
    ['Shift+Tab', 'Take it out'],
  ] as const;
  for (const [key, name] of steps) {
    await keyboard.press(key);
    await expect(shop.card.getByRole('button', { name })).toBeFocused();
  }
  await keyboard.press('Enter');
  await expect(shop.card.getByRole('button', { name: 'Use this' })).toBeFocused();
  await keyboard.press('Space');
  await expect(shop.field).toHaveValue(WITHOUT);
  await keyboard.press('Enter');
  expect(await shop.inbox()).toEqual([WITHOUT]);
});

test('who goes on writing goes on writing', async ({ shop }) => {
  await shop.say(HOSTILE);
  await expect(shop.card).toBeFocused();
  await shop.page.keyboard.type('xyz');
  await expect(shop.card).toBeHidden();
  await expect(shop.field).toHaveValue(`${HOSTILE}xyz`);
});

test('Shift+Enter breaks the line and nothing is held', async ({ shop }) => {
  await shop.field.fill(HOSTILE);
  await shop.field.press('End');
  await shop.field.press('Shift+Enter');
  await expect(shop.field).toHaveValue(`${HOSTILE}\n`);
  await expect(shop.card).toBeHidden();
});

test('the inbox shows the same after a reload, and the agent can answer', async ({ shop }) => {
  await shop.say(CIVIL);
  const inbox = await shop.page.context().newPage();
  await inbox.goto('/inbox.html');
  await inbox.reload();
  await expect(inbox.locator('#thread .text')).toHaveText([CIVIL]);
  await inbox.locator('#reply').fill('It is on its way.');
  await inbox.locator('#send').click();
  await expect(shop.page.locator('#messages .agent').last()).toContainText('It is on its way.');
  await shop.page.reload();
  await expect(shop.page.locator('#messages .text')).toHaveCount(3);
});

test('the page hears what happened, and never what was written', async ({ shop }) => {
  await shop.page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['before-show', 'shown', 'edited', 'taken-out', 'sent-as-is'])
      document.addEventListener(`civility-nudge:${name}`, (event) =>
        heard.push([name, 'detail' in event ? event.detail : undefined]),
      );
  });
  await shop.say(HOSTILE);
  await shop.choose('Take it out');
  await shop.choose('Use this');
  await expect(shop.field).toHaveValue(WITHOUT);
  const detail = {
    label: 'insult',
    target: 'reader',
    arm: 'send-human',
    band: expect.stringMatching(/^(?:low|middle|high)$/u),
    unit: expect.stringMatching(/^v[0-9a-f]{1,8}$/u),
  };
  await expect
    .poll(() => shop.page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([
      ['before-show', detail],
      ['shown', detail],
      ['taken-out', { ...detail, ms: expect.any(Number) }],
    ]);
});

test('a page that cancels "before-show" lets the message go', async ({ shop }) => {
  await shop.page.evaluate(() =>
    document.addEventListener('civility-nudge:before-show', (event) => event.preventDefault()),
  );
  await shop.say(HOSTILE);
  expect(await shop.inbox()).toEqual([HOSTILE]);
});

test('a bot is sent what it is sent, and "unknown" promises no human', async ({ shop }) => {
  const tag = shop.page.locator('civility-nudge');
  await tag.evaluate((element) => element.setAttribute('answered-by', 'bot'));
  await shop.say(HOSTILE);
  await expect(shop.field).toHaveValue('');
  await tag.evaluate((element) => element.setAttribute('answered-by', 'unknown'));
  await shop.say(`${HOSTILE} Now`);
  await expect(shop.card).toHaveAccessibleName('A person may read this.');
});

test('with "test" any message is held, so that an owner sees it', async ({ shop }) => {
  await shop.page.locator('civility-nudge').evaluate((element) => element.setAttribute('test', ''));
  await shop.say(CIVIL);
  await expect(shop.card).toContainText('This is a test');
  await shop.choose('Send as it is');
  expect(await shop.inbox()).toEqual([CIVIL]);
});
