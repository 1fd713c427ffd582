import { isInboxPage, mayServeDemo } from '../helpdesks/inbox-pages.ts';
import type { Settings } from './settings.ts';

const having = (list: readonly string[], one: string): string[] => [...new Set([...list, one])];
const lacking = (list: readonly string[], one: string): string[] => list.filter((other) => other !== one);

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

/** Whether the page is one that the extension works on without having been switched on. */
export const isBuiltIn = isInboxPage;

/** Whether the extension is on for the page at `url`, whose origin a frame may have inherited. */
export const isOn = (settings: Settings, url: URL, origin: string = url.origin): boolean =>
  settings.sites.includes(origin) || (isBuiltIn(url) && !settings.paused.includes(origin));
