import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OTHER_LOCALES } from '../../shared/copy/names.ts';
import { estimateText } from '../support/effect-text.ts';
import { expect, test } from '../support/nudge-pages.ts';
import { violationsOf } from '../support/violations.ts';

const LOCALES = ['en', ...OTHER_LOCALES];
const FRAMINGS = ['human', 'outcome', 'reflection'];
/** Of states.ts. */
const STATES = 14;

test.describe('the gallery', () => {
  test.use({ bypassCSP: true, viewport: { width: 320, height: 640 } });

  for (const locale of LOCALES) {
    for (const theme of ['light', 'dark'] as const) {
      test(`shows every state in ${locale}, ${theme}: nothing cut off, targets of 44 pixels, axe finds nothing`, async ({
        page,
      }) => {
        for (const framing of FRAMINGS) {
          await page.goto(`/gallery.html?locale=${locale}&theme=${theme}&framing=${framing}`);
          await expect(page.locator('figure')).toHaveCount(STATES);
          const faults = await page.evaluate(() =>
            [...document.querySelectorAll('figure > div')].flatMap((host) => {
              const name = host.nextElementSibling?.textContent;
              const root = host.shadowRoot;
              const wide = [...(root?.querySelectorAll('*') ?? [])]
                .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
                .map((element) => `${name}: ${element.className || element.tagName} is cut off`);
              const small = [...(root?.querySelectorAll('button') ?? [])]
                .filter((button) => Math.min(button.offsetHeight, button.offsetWidth) < 44)
                .map((button) => `${name}: "${button.textContent}" is small`);
              return [...wide, ...small];
            }),
          );
          expect(faults).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        }
        expect(await violationsOf(page)).toEqual([]);
      });
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['/configure.html', '/effect.html', '/gallery.html']) {
    test.describe(`${path}, ${colorScheme}`, () => {
      test.use({ bypassCSP: true, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
      test('axe finds nothing, and a phone has no sideways scroll', async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('figure, .settings label, #made-up').first()).toBeVisible();
        if (path === '/effect.html') await page.getByRole('button', { name: 'Show made-up ones' }).click();
        expect(await violationsOf(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    });
  }
}

test.describe('the configurator', () => {
  test('tries what was chosen, and gives the tag for it', async ({ page }) => {
    await page.goto('/configure.html');
    await page.getByLabel('Name').fill('Maya & Tom');
    await page.getByLabel('The first sentence').fill('Maya reads this, "really".');
    await page.getByLabel('Accent').fill('#aa3366');
    const field = page.getByLabel('Your message', { exact: true });
    await page.locator('civility-nudge').evaluate((tag) => Reflect.get(tag, 'ready'));
    await field.fill('You are a useless idiot.');
    await field.press('Enter');
    const card = page.getByRole('dialog');
    await expect(card).toHaveAccessibleName('Maya reads this, "really".');
    await expect(card).toContainText('Maya & Tom');
    await expect(card.getByRole('button', { name: 'Edit' })).toHaveCSS(
      'background-color',
      'rgb(170, 51, 102)',
    );
    await card.getByRole('button', { name: 'Send as it is' }).click();
    await expect(page.locator('#said li')).toContainText('held, and asked about, sent as it is');
    const code = (await page.locator('#code').textContent()) ?? '';
    // On a page without a policy: this one refuses markup made of text.
    const elsewhere = await page.context().newPage();
    const tag = await elsewhere.evaluate((html) => {
      const made = new DOMParser().parseFromString(html, 'text/html').querySelector('civility-nudge');
      return Object.fromEntries([...(made?.attributes ?? [])].map(({ name, value }) => [name, value]));
    }, code);
    expect(tag).toEqual({
      for: '#message',
      'team-name': 'Maya & Tom',
      wording: '{"human":"Maya reads this, \\"really\\"."}',
    });
    expect(code).toContain('--civility-nudge-accent: #aa3366;');
  });
});

test.describe('the effect page', () => {
  test('shows of a file what "npm run effect" prints', async ({ page }) => {
    const { events, difference } = estimateText();
    await page.goto('/effect.html');
    await page.locator('#file').setInputFiles({
      name: 'events.ndjson',
      mimeType: 'text/plain',
      buffer: Buffer.from(events),
    });
    await expect(page.locator('.verdict')).toContainText(difference);
    await expect(page.locator('svg[role="img"]')).toHaveCount(4);
  });

  test('says which line is no event, and shows nothing', async ({ page }) => {
    await page.goto('/effect.html');
    await page.locator('#file').setInputFiles({
      name: 'events.ndjson',
      mimeType: 'text/plain',
      buffer: Buffer.from('\n{"event": "civility-nudge:shown"}\n'),
    });
    await expect(page.locator('#status')).toContainText('events.ndjson: line 2:');
    await expect(page.locator('#report')).toBeEmpty();
  });
});

test('the gallery knows as many states as this test', () => {
  const source = readFileSync(
    fileURLToPath(new URL('../../widget/demo/pages/states.ts', import.meta.url)),
    'utf8',
  );
  expect(source.match(/^ {2,4}(?:\{ )?name: /gmu)).toHaveLength(STATES);
});
