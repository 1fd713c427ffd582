import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageAround } from '#composer';
import { browserClock } from '../hints/clock.ts';
import { run } from '../hints/run.ts';
import { createSettings } from '../settings/settings.ts';

declare global {
  /** In the extension's own world, which pages cannot see. */
  var otherendRunning: AbortController | undefined;
}

// Not one of WXT's content scripts: those tell the page that they are there.
export default defineUnlistedScript(() => {
  // Switching a site on can start the script again, and so does an update: the newer one takes over.
  globalThis.otherendRunning?.abort();
  const running = new AbortController();
  globalThis.otherendRunning = running;
  run(
    {
      document,
      // An editor's frame has no address of its own: the page around it says which helpdesk this is.
      url: new URL(pageAround(document).location.href),
      origin: self.origin,
      settings: createSettings(browser.storage.local),
      clock: browserClock,
      send: (request) => browser.runtime.sendMessage(request),
    },
    running.signal,
  ).catch((error: unknown) => console.error(`otherend: could not start on this page: ${error}`));
});
