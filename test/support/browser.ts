import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** A browser for the tests: where it is, and how it was found. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly source: string;
}

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Environment variable that names the browser to test with. */
export const BROWSER_VARIABLE = 'OTHEREND_BROWSER';

/**
 * Looks for a Chromium: the variable OTHEREND_BROWSER, Playwright's own, the system's.
 * Throws where the variable names a file that does not exist.
 */
export function findBrowser(): FoundBrowser | undefined {
  const named = process.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${BROWSER_VARIABLE} is "${named}", which does not exist`);
    return { executablePath: named, source: BROWSER_VARIABLE };
  }
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return { executablePath: own, source: "Playwright's own" };
  const system =
    COMMANDS.map(locate).find((path) => path !== undefined) ?? MAC_PATHS.find((path) => existsSync(path));
  return system === undefined ? undefined : { executablePath: system, source: "the system's" };
}

function locate(command: string): string | undefined {
  try {
    const path = execFileSync('which', [command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return path === '' ? undefined : path;
  } catch {
    return undefined;
  }
}

const INSTALLS: readonly (readonly [what: string, command: string])[] = [
  ["Playwright's download", 'npx playwright install chromium'],
  ["the distribution's package", 'apt-get update -qq && apt-get install -y -qq chromium'],
];

/** Finds a browser, else installs one. Throws, saying what was tried, where none can be had. */
export function ensureBrowser(say: (line: string) => void): FoundBrowser {
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const [what, command] of INSTALLS) {
    say(`no browser found; installing one: ${what}`);
    try {
      execFileSync('sh', ['-c', command], {
        stdio: 'inherit',
        timeout: 600_000,
      });
    } catch (fault) {
      say(`${what} failed: ${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)}`);
    }
    const installed = findBrowser();
    if (installed !== undefined)
      return {
        ...installed,
        source: `${installed.source}, just installed (${what})`,
      };
  }
  throw new Error(
    `no browser: tried ${BROWSER_VARIABLE}, Playwright's own, ${COMMANDS.join(', ')}, and to install one`,
  );
}

/** Arguments that every launch needs: no sandbox as root, no calls home. */
export const LAUNCH_ARGUMENTS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
