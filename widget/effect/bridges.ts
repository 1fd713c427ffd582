import { report } from '../report.ts';

/** Where an owner's analytics can be; each is told an event's name and what it carries. */
const BRIDGES = {
  /** Google Tag Manager. */
  dataLayer: (name: string, detail: object): void => {
    const layer: unknown = Reflect.get(window, 'dataLayer') ?? [];
    if (!Array.isArray(layer)) throw new Error('window.dataLayer is no list');
    layer.push({ event: name, ...detail });
    Reflect.set(window, 'dataLayer', layer);
  },
  posthog: (name: string, detail: object): void => call('posthog', 'capture', name, detail),
  segment: (name: string, detail: object): void => call('analytics', 'track', name, detail),
} as const;
type BridgeName = keyof typeof BRIDGES;

const isBridge = (name: string): name is BridgeName => Object.hasOwn(BRIDGES, name);

function call(library: string, method: string, ...values: readonly unknown[]): void {
  const found: unknown = Reflect.get(window, library);
  const tells: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, method) : undefined;
  if (typeof tells !== 'function') throw new Error(`window.${library} has no ${method}`);
  Reflect.apply(tells, found, values);
}

/** What the owner wrote at the tag: names of bridges with blanks between, and an address of their own. */
export interface BridgeAttributes {
  readonly names: string | null;
  readonly beacon: string | null;
}

/** Passes an event on to where the owner wants it; nowhere, as long as neither attribute is there. */
export function passOn({ names, beacon }: BridgeAttributes, name: string, detail: object): void {
  const targets = (names ?? '').split(/\s+/u).filter((target) => target !== '');
  for (const target of targets) {
    try {
      if (!isBridge(target))
        throw new Error(`"report-to" takes ${Object.keys(BRIDGES).join(', ')}; "${target}" came`);
      BRIDGES[target](name, detail);
    } catch (error) {
      report(`the event could not be told to ${target}`, error);
    }
  }
  if (beacon !== null && beacon !== '') {
    const body = JSON.stringify({ event: name, at: new Date().toISOString(), ...detail });
    if (!navigator.sendBeacon(beacon, body)) report('the beacon was refused', new Error(beacon));
  }
}
