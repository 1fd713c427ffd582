import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readTone } from '#core';
import tone from '../../../shared/model/tone.json';
import { dayOf } from '../../journal/day.ts';
import { openJournal } from '../../journal/journal.ts';
import { ask } from '../../messages/ask.ts';
import { Options } from '../../options/options.tsx';
import { createSettings } from '../../settings/settings.ts';

/** As a download of this page's: nothing leaves it. */
function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const place = document.querySelector('#app');
if (place === null) throw new Error('otherend: the options page has no #app');
render(
  <Options
    rules={readTone(tone).rules}
    settings={createSettings(browser.storage.local)}
    openJournal={() => openJournal(Date.now)}
    today={dayOf(Date.now())}
    save={saveFile}
    removeSite={async (origin) => {
      await ask((message) => browser.runtime.sendMessage(message), { type: 'site-off', origin });
    }}
  />,
  place,
);
