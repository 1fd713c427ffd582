import { expect, Reply, test } from '../support/extension.ts';
import { Overlay } from '../support/overlay.ts';

const HARSH = 'Hello Sam, you need to calm down. I will look into your order today.';

// Every test of the extension fails on a request that leaves the machine; this one tells that such a request is seen.
test('what a page asks of the world is seen, and the extension asks for nothing', async ({
  page,
  sites,
  world,
  extension,
}) => {
  await page.goto(sites.inbox);
  await new Reply(page).write(HARSH);
  await expect.poll(() => new Overlay(page).marks()).toEqual(['warn']);
  for (const own of [await extension.openPopup(page), await extension.openOptions()]) await own.close();
  expect(world.asked).toEqual([]);
  // A page whose own policy does not forbid it.
  await page.goto(sites.helpdesk);
  await page.evaluate(() => fetch('http://elsewhere.example/?draft=1').catch(() => undefined));
  await expect.poll(() => world.asked.splice(0)).toEqual(['GET http://elsewhere.example/?draft=1']);
  await extension.worker.evaluate(() => fetch('http://elsewhere.example/?worker=1').catch(() => undefined));
  await expect.poll(() => world.asked.splice(0)).toEqual(['GET http://elsewhere.example/?worker=1']);
});

test('a page that lies in wait learns nothing and can drive nothing', async ({ page, sites, extension }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    window.addEventListener('message', ({ data }) => heard.push(`message ${JSON.stringify(data)}`));
    const attachShadow = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      heard.push('attachShadow');
      return attachShadow.call(this, init);
    };
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      heard.push(`event ${event.type}`);
      return dispatch.call(this, event);
    };
    for (const name of ['chrome', 'browser']) Reflect.set(window, name, { runtime: { id: 'taken' } });
    JSON.stringify = () => 'stolen';
  });
  await page.goto(sites.inbox);
  const overlay = new Overlay(page);
  await new Reply(page).write(HARSH);
  await expect.poll(() => overlay.marks()).toEqual(['warn']);
  await overlay.hover();
  await expect.poll(() => overlay.cardText()).toContain('sound like an order');
  const seen = await page.evaluate((origin) => {
    const ours = document.documentElement.lastElementChild;
    ours?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    window.postMessage({ type: 'rule-off', rule: 'calm-down' }, '*');
    return {
      heard: Reflect.get(window, 'heard'),
      root: ours?.shadowRoot ?? null,
      focus: document.activeElement?.id,
      highlights: [...CSS.highlights.keys()],
      globals: Object.keys(window).filter((name) => /otherend/iu.test(name)),
      leaks: document.documentElement.outerHTML.includes('sound like an order'),
      frame: [...document.querySelectorAll('iframe, script, link')].some((one) =>
        (one.getAttribute('src') ?? one.getAttribute('href') ?? '').startsWith(origin),
      ),
    };
  }, extension.origin);
  // It hears what it did itself.
  expect(seen).toEqual({
    heard: ['event click'],
    root: null,
    focus: 'reply',
    highlights: [],
    globals: [],
    leaks: false,
    frame: false,
  });
  const options = await extension.openOptions();
  await expect(
    options.getByRole('region', { name: 'Rules' }).locator('[role="switch"]:not(:checked)'),
  ).toHaveCount(0);
  // No file of the extension's can be asked for by a page.
  const answers = await page.evaluate(
    (files) =>
      Promise.all(
        files.map((file) =>
          fetch(file).then(
            () => 'came',
            () => 'refused',
          ),
        ),
      ),
    ['agent.js', 'precise.bin', 'manifest.json'].map((name) => `${extension.origin}/${name}`),
  );
  expect(answers).toEqual(['refused', 'refused', 'refused']);
});
