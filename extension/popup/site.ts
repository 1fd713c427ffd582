import type { Request } from '../messages/messages.ts';
import { isBuiltIn, isOn } from '../settings/changes.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { originOf, patternOf } from '../sites/patterns.ts';

/** The page in front of the agent. */
export type Site =
  | { readonly state: 'impossible' }
  | {
      readonly state: 'on' | 'off';
      readonly origin: string;
      readonly name: string;
      /** The manifest already allows it. */
      readonly isBuiltIn: boolean;
    };

/** The browser's permissions, as far as sites need them. */
export interface Permissions {
  contains(wanted: { origins: string[] }): Promise<boolean>;
  request(wanted: { origins: string[] }): Promise<boolean>;
}

interface SiteParts {
  readonly settings: SettingsStore;
  readonly permissions: Permissions;
  ask(request: Request): Promise<unknown>;
}

/** Whether the extension is on for the page at `address`. */
export async function readSite(
  address: string | undefined,
  { settings, permissions }: Omit<SiteParts, 'ask'>,
): Promise<Site> {
  const origin = originOf(address);
  if (address === undefined || origin === undefined) return { state: 'impossible' };
  const url = new URL(address);
  const builtIn = isBuiltIn(url);
  const isPermitted = builtIn || (await permissions.contains({ origins: [patternOf(origin)] }));
  return {
    state: isPermitted && isOn(await settings.read(), url) ? 'on' : 'off',
    origin,
    name: url.host,
    isBuiltIn: builtIn,
  };
}

/** Switches the site, asking the agent for the permission where it is needed. */
export async function switchSite(
  { origin, isBuiltIn: builtIn }: Extract<Site, { origin: string }>,
  turnOn: boolean,
  { permissions, ask }: Omit<SiteParts, 'settings'>,
): Promise<void> {
  if (!turnOn) {
    await ask({ type: 'site-off', origin });
    return;
  }
  // Asked for before the browser's question, which may close the popup; the background does the rest.
  const wished = ask({ type: 'site-on', origin });
  const isGranted = builtIn || (await permissions.request({ origins: [patternOf(origin)] }));
  await wished;
  await ask({ type: isGranted ? 'site-on' : 'site-off', origin });
}
