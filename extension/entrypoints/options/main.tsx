import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readTone } from '#core';
import tone from '../../../shared/model/tone.json';
import { ask } from '../../messages/ask.ts';
import { Options } from '../../options/options.tsx';
import { createSettings } from '../../settings/settings.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('otherend: the options page has no #app');
render(
  <Options
    rules={readTone(tone).rules}
    settings={createSettings(browser.storage.local)}
    removeSite={async (origin) => {
      await ask((message) => browser.runtime.sendMessage(message), { type: 'site-off', origin });
    }}
  />,
  place,
);
