import type { AttackLabel } from '#core';
import { isInboxPage, mayServeDemo } from '../helpdesks/inbox-pages.ts';
import type { OwnOpening, OwnPhrase, Settings } from './settings.ts';

const having = <T>(list: readonly T[], one: T): T[] => [...new Set([...list, one])];
const lacking = <T>(list: readonly T[], one: T): T[] => list.filter((other) => other !== one);

/** The settings with the site on. */
export const withSiteOn =
  (origin: string, isChosen: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    sites: isChosen ? having(settings.sites, origin) : settings.sites,
    paused: lacking(settings.paused, origin),
  });

/** The settings with the site off. */
export const withSiteOff =
  (origin: string) =>
  (settings: Settings): Settings => ({
    ...settings,
    sites: lacking(settings.sites, origin),
    // Which other sites were once on is nobody's business.
    paused: mayServeDemo(origin) ? having(settings.paused, origin) : settings.paused,
  });

/** The settings with the rule on or off. */
export const withRule =
  (rule: string, isOn: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    rulesOff: isOn ? lacking(settings.rulesOff, rule) : having(settings.rulesOff, rule),
  });

/** The settings with the shield against such messages on or off. */
export const withShield =
  (label: AttackLabel, isOn: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    shielded: isOn ? having(settings.shielded, label) : lacking(settings.shielded, label),
  });

/** The settings with a phrase of the agent's own; one that avoids the same words gives way. */
export const withPhrase =
  (phrase: OwnPhrase) =>
  (settings: Settings): Settings => ({
    ...settings,
    phrases: [phrase, ...settings.phrases.filter(({ avoid }) => avoid !== phrase.avoid)],
  });

/** The settings without what avoids these words. */
export const withoutPhrase =
  (avoid: string) =>
  (settings: Settings): Settings => ({
    ...settings,
    phrases: settings.phrases.filter((phrase) => phrase.avoid !== avoid),
  });

/** The settings with a sentence of the agent's own, which comes before ours. */
export const withOpening =
  (opening: OwnOpening) =>
  (settings: Settings): Settings => ({
    ...settings,
    openings: [opening, ...settings.openings.filter((other) => !isSameOpening(other, opening))],
  });

/** The settings without it. */
export const withoutOpening =
  (opening: OwnOpening) =>
  (settings: Settings): Settings => ({
    ...settings,
    openings: settings.openings.filter((other) => !isSameOpening(other, opening)),
  });

const isSameOpening = (a: OwnOpening, b: OwnOpening): boolean =>
  a.topic === b.topic && a.step === b.step && a.sentence === b.sentence;

/** Whether the page is one that the extension works on without having been switched on. */
export const isBuiltIn = isInboxPage;

/** Whether the extension is on for the page at `url`, whose origin a frame may have inherited. */
export const isOn = (settings: Settings, url: URL, origin: string = url.origin): boolean =>
  settings.sites.includes(origin) || (isBuiltIn(url) && !settings.paused.includes(origin));
