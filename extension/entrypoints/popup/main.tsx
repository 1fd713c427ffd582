import { render } from 'preact';
import { browser } from 'wxt/browser';
import { openJournal } from '../../journal/journal.ts';
import { ask } from '../../messages/ask.ts';
import { Popup } from '../../popup/popup.tsx';
import { createSettings } from '../../settings/settings.ts';

/** The tab that the popup is about; `?tab=` names it where the popup is opened as a page of its own. */
async function addressOfTab(): Promise<string | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return (await browser.tabs.get(Number(named))).url;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

const place = document.querySelector('#app');
if (place === null) throw new Error('otherend: the popup has no #app');
render(
  <Popup
    address={addressOfTab}
    settings={createSettings(browser.storage.local)}
    permissions={browser.permissions}
    today={async () => (await openJournal(Date.now)).today()}
    ask={(request) => ask((message) => browser.runtime.sendMessage(message), request)}
    openOptions={() => browser.runtime.openOptionsPage()}
  />,
  place,
);
