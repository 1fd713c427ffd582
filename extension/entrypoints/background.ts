import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { POLICIES, readTone } from '#core';
import bundle from '../../shared/model/bundle.json';
import tone from '../../shared/model/tone.json';
import { createBreaks } from '../breaks/breaks.ts';
import { createCustomerReader } from '../customer/read-customer.ts';
import { createIsNew } from '../customer/seen.ts';
import { createJudge } from '../hints/judge.ts';
import { loadReaders } from '../hints/load-readers.ts';
import { openJournal } from '../journal/journal.ts';
import { lazily } from '../lazily.ts';
import { answer } from '../messages/answer.ts';
import { createSettings } from '../settings/settings.ts';
import { createSites } from '../sites/sites.ts';

export default defineBackground(() => {
  const settings = createSettings(browser.storage.local);
  const sites = createSites(browser, settings);
  const readers = lazily(() => loadReaders(bundle, readTone(tone), fetchPrecise));
  const parts = {
    settings,
    sites,
    judge: lazily(async () => {
      const { findHints, scorer } = await readers();
      return createJudge(findHints, scorer, POLICIES.extension);
    }),
    customer: lazily(async () => {
      const { scorer, reader } = await readers();
      return createCustomerReader({ tone: readTone(tone), scorer, reader, policy: POLICIES.extension });
    }),
    isNew: createIsNew(browser.storage.session),
    breaks: createBreaks({ area: browser.storage.session, settings, now: Date.now }),
    journal: lazily(() => openJournal(Date.now)),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return false;
    const asker = sender.url?.startsWith(`${location.origin}/`) ? 'own-page' : 'content';
    answer(message, asker, parts).then(reply);
    // The answer comes later.
    return true;
  });
  const reconcile = (): void => void sites.reconcile().catch(reportSites);
  browser.permissions.onAdded.addListener(reconcile);
  browser.runtime.onInstalled.addListener(reconcile);
  browser.runtime.onStartup.addListener(reconcile);
});

const reportSites = (error: unknown): void =>
  console.error(`otherend: could not start on the sites that are on: ${error}`);

/** The file of the precise model, from the extension's own package. */
async function fetchPrecise(): Promise<ArrayBuffer> {
  const response = await fetch(new URL('/precise.bin', location.origin));
  if (!response.ok) throw new Error(`precise.bin came with status ${response.status}`);
  return response.arrayBuffer();
}
