import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BROWSER_VARIABLE, ensureBrowser } from './support/browser.ts';

// npm test: every check in one run; the last line is "N passed, N failed".
const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results`;

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Stage {
  readonly name: string;
  readonly command: string;
  /** A folder with a package.json of its own, installed and type-checked before. */
  readonly needs?: string;
  /** Report to count tests from; a stage without one counts as one test. */
  readonly report?: {
    readonly path: string;
    readonly count: (report: unknown) => Count;
  };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

const countVitest = (report: unknown): Count => {
  const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
};
const countPlaywright = (report: unknown): Count => {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

const vitest = (project: string, before = ''): Stage => ({
  name: `${project} tests`,
  command:
    `${before}vitest run --config test/vitest.config.ts --project ${project} ` +
    `--reporter default --reporter json --outputFile.json ${results}/${project}.json`,
  report: { path: `${results}/${project}.json`, count: countVitest },
});

const playwright = (name: string, projects: readonly string[], before = ''): Stage => ({
  name,
  command: `${before}playwright test --config test/playwright.config.ts --project ${projects.join(' ')}`,
  report: { path: `${results}/playwright.json`, count: countPlaywright },
});

const STAGES: readonly Stage[] = [
  { name: 'type check', command: 'npm run --silent typecheck' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'build of the widget', command: 'npm run --silent build:widget' },
  { name: 'build of the demo', command: 'npm run --silent build:demo' },
  {
    name: 'build of the extension',
    command: 'npm run --silent build:extension',
  },
  vitest('unit'),
  vitest('component'),
  playwright('e2e and extension tests', ['e2e', 'extension']),
  {
    ...playwright(
      'real chat UIs',
      ['chats'],
      'vite build --logLevel warn --config test/chats/vite.config.ts && ',
    ),
    needs: 'test/chats',
  },
  {
    ...playwright(
      'real editors',
      ['editors'],
      'vite build --logLevel warn --config test/editors/vite.config.ts && ',
    ),
    needs: 'test/editors',
  },
  {
    ...playwright(
      'frameworks and the package',
      ['frameworks'],
      'vite build --logLevel warn --config test/frameworks/vite.config.ts && ',
    ),
    needs: 'test/frameworks',
  },
  // Where a machine lacks Firefox or WebKit, the tests say so and are skipped.
  { ...vitest('other-browsers'), needs: 'test/other-browsers' },
  { ...vitest('databases'), needs: 'test/databases' },
  { ...vitest('store', 'npm run --silent zip && '), needs: 'test/store' },
];

function runStage({ name, needs, command, report }: Stage, env: NodeJS.ProcessEnv): Count {
  const began = Date.now();
  console.log(`\n== ${name}`);
  if (report !== undefined) rmSync(report.path, { force: true });
  const before = needs === undefined ? '' : `npm ci --prefix ${needs} && tsc -p ${needs} && `;
  const { status } = spawnSync('sh', ['-c', before + command], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(0)} s)`,
  );
  const failedWhole = { passed: 0, failed: 1, skipped: 0 };
  if (report === undefined) return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : failedWhole;
  if (!existsSync(report.path)) return failedWhole;
  const count = report.count(JSON.parse(readFileSync(report.path, 'utf8')));
  // A runner that fails without a failing test (a file that does not load, no test at all) has failed.
  const silent = count.failed === 0 && (status !== 0 || count.passed + count.skipped === 0);
  return silent ? { ...count, failed: 1 } : count;
}

mkdirSync(results, { recursive: true });
const browser = ensureBrowser((line) => console.log(line));
console.log(`browser: ${browser.executablePath} (${browser.source})`);
const env = {
  ...process.env,
  PATH: `${root}node_modules/.bin:${process.env.PATH ?? ''}`,
  [BROWSER_VARIABLE]: browser.executablePath,
};
const counts = STAGES.map((stage) => ({ stage, count: runStage(stage, env) }));

console.log('');
for (const { stage, count } of counts) {
  console.log(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
  );
}
const sum = (key: keyof Count): number => counts.reduce((total, { count }) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
