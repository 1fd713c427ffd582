import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serveDemo } from './serve.ts';

const DEFAULT_PORT = 4173;
const HIGHEST_PORT = 65535;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds what the demo shows, unless told not to, and serves it until it is stopped. */
async function start(port: number, builds: boolean): Promise<void> {
  if (builds) {
    // A port that is taken should be told before the build, not after.
    await (await serveDemo(port)).close();
    await runScript('build:widget');
    await runScript('build:demo');
    await runScript('build:extension');
  }
  const served = await serveDemo(port);
  console.log(`
  The shop, as a customer sees it:  http://localhost:${served.port}/
  The inbox, as an agent sees it:   http://localhost:${served.port}/inbox.html
  For site owners:                  http://localhost:${served.port}/configure.html

  The extension: open chrome://extensions, switch on "Developer mode", press "Load unpacked"
  and choose ${root}.output/chrome-mv3

  Ctrl+C ends it.
`);
}

/** The port that was asked for; throws with a clear sentence when it is none. */
function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new Error(`PORT is "${value}", expected a whole number from 0 to ${HIGHEST_PORT}`);
}

function runScript(name: string): Promise<void> {
  console.log(`npm run ${name} ...`);
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`"npm run ${name}" ended with status ${status}; its output above says why`));
    });
  });
}

try {
  await start(readPort(process.env.PORT), !process.argv.includes('--no-build'));
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
