import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_ARGUMENTS } from './support/browser.ts';

const root = new URL('..', import.meta.url).pathname;
const executablePath = findBrowser()?.executablePath;
const launchOptions = {
  args: [...LAUNCH_ARGUMENTS],
  ...(executablePath === undefined ? {} : { executablePath }),
};

const inChromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{unit,property,rules,golden,checks}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'other-browsers',
          environment: 'node',
          include: ['test/other-browsers/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'databases',
          environment: 'node',
          include: ['test/databases/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: { name: 'store', environment: 'node', include: ['test/store/*.test.ts'], testTimeout: 120_000 },
      },
      {
        root,
        esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
        // Found late, each of these would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'idb',
            'zod/mini',
          ],
        },
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          browser: inChromium,
        },
      },
    ],
  },
});
