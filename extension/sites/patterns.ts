/** The built file that runs in pages. */
export const SCRIPT = 'agent.js';

/** The match pattern of an origin. Without its port, which Firefox does not know in patterns. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The id under which our script is registered for an origin. */
export const scriptIdOf = (origin: string): string => `site ${patternOf(origin)}`;

/** The origin of a page that the extension can be switched on for; undefined for the browser's own pages. */
export function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
}
