import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGUMENTS } from './support/browser.ts';

const executablePath = findBrowser()?.executablePath;

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine is no fault.
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: {
      args: [...LAUNCH_ARGUMENTS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'e2e', testDir: './e2e' },
    { name: 'extension', testDir: './extension' },
    { name: 'chats', testDir: './chats' },
    { name: 'frameworks', testDir: './frameworks' },
    { name: 'editors', testDir: './editors' },
  ],
});
