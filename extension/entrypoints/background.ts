import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createFindHints, createScorer, POLICIES, type Scorer } from '#core';
import bundle from '../../shared/model/bundle.json';
import tone from '../../shared/model/tone.json';
import { createJudge } from '../hints/judge.ts';
import { openJournal } from '../journal/journal.ts';
import { answer } from '../messages/answer.ts';
import { lazily } from '../messages/lazily.ts';
import { createSettings } from '../settings/settings.ts';
import { createSites } from '../sites/sites.ts';
import { readTone } from '../tone/tone.ts';

export default defineBackground(() => {
  const settings = createSettings(browser.storage.local);
  const sites = createSites(browser, settings);
  const parts = {
    settings,
    sites,
    judge: lazily(() =>
      createJudge(createFindHints(readTone(tone)), createScorerIfSound(), POLICIES.extension),
    ),
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

/** A broken bundle takes its own findings away, not those of the rules. */
function createScorerIfSound(): Scorer | undefined {
  try {
    return createScorer(bundle);
  } catch (error) {
    console.error(`otherend: only the rules look at replies: ${error}`);
    return undefined;
  }
}
