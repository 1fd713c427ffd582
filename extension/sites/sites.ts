import type { WxtBrowser } from 'wxt/browser';
import { createInTurn } from '../in-turn.ts';
import { withSiteOff, withSiteOn } from '../settings/changes.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { patternOf, SCRIPT, scriptIdOf } from './patterns.ts';

/** The sites that the agent switched the extension on for. */
export interface Sites {
  on(origin: string): Promise<void>;
  off(origin: string): Promise<void>;
  /** Makes the registered scripts fit the settings and the permissions. */
  reconcile(): Promise<void>;
}

/** The browser's parts that sites need. */
export type SitesApi = Pick<WxtBrowser, 'permissions' | 'scripting' | 'tabs'>;

/** Registers our script for the sites in the settings, as far as the agent has permitted. */
export function createSites(api: SitesApi, settings: SettingsStore): Sites {
  const inTurn = createInTurn();
  return {
    on: (origin) =>
      inTurn(async () => {
        // Before the permission is there, the wish is: the browser may close the popup for its question.
        await settings.change(withSiteOn(origin, true));
        if (await isPermitted(api, origin)) await start(api, origin);
      }),
    off: (origin) =>
      inTurn(async () => {
        await settings.change(withSiteOff(origin));
        await stop(api, origin, (await settings.read()).sites);
      }),
    reconcile: () =>
      inTurn(async () => {
        for (const origin of (await settings.read()).sites) {
          if (await isPermitted(api, origin)) await start(api, origin);
        }
      }),
  };
}

const isPermitted = ({ permissions }: SitesApi, origin: string): Promise<boolean> =>
  permissions.contains({ origins: [patternOf(origin)] });

async function start(api: SitesApi, origin: string): Promise<void> {
  const ids = [scriptIdOf(origin)];
  if ((await api.scripting.getRegisteredContentScripts({ ids })).length > 0) return;
  await api.scripting.registerContentScripts([
    {
      id: scriptIdOf(origin),
      matches: [patternOf(origin)],
      js: [SCRIPT],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
  await startInOpenTabs(api, origin);
}

async function startInOpenTabs({ scripting, tabs }: SitesApi, origin: string): Promise<void> {
  for (const { id } of await tabs.query({ url: patternOf(origin) })) {
    if (id === undefined) continue;
    await scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT] })
      .catch((error: unknown) => console.error(`otherend: could not start in tab ${id}: ${error}`));
  }
}

/** Scripts that run see the change of the settings and stop by themselves. */
async function stop(api: SitesApi, origin: string, left: readonly string[]): Promise<void> {
  const pattern = patternOf(origin);
  // Another port of the same host shares the script and the permission.
  if (left.some((other) => patternOf(other) === pattern)) return;
  const ids = [scriptIdOf(origin)];
  if ((await api.scripting.getRegisteredContentScripts({ ids })).length > 0)
    await api.scripting.unregisterContentScripts({ ids });
  // Refused for what the manifest requires.
  await api.permissions.remove({ origins: [pattern] }).catch(() => false);
}
