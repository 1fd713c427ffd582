import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const LINTER = fileURLToPath(new URL('node_modules/.bin/addons-linter', import.meta.url));
const zipFor = (browser: string): string => {
  const name = readdirSync(OUTPUT).find((one) => one.endsWith(`-${browser}.zip`));
  if (name === undefined) throw new Error(`no zip for ${browser}: run npm run zip`);
  return OUTPUT + name;
};
const report = z.object({
  errors: z.array(z.object({ code: z.string(), file: z.string().nullish() })),
  warnings: z.array(z.object({ code: z.string(), file: z.string().nullish() })),
});

/** The linter fails where it finds an error; its report comes all the same. */
function lint(zip: string): z.infer<typeof report> {
  const run = (): string => {
    try {
      return execFileSync(LINTER, ['--output', 'json', zip], { encoding: 'utf8' });
    } catch (error) {
      const said: unknown = error instanceof Error ? Reflect.get(error, 'stdout') : undefined;
      if (typeof said === 'string' && said !== '') return said;
      throw error;
    }
  };
  return report.parse(JSON.parse(run()));
}

test('Firefox’s linter finds no error and no warning', () => {
  const { errors, warnings } = lint(zipFor('firefox'));
  expect(errors).toEqual([]);
  expect(warnings).toEqual([]);
});

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  const read = (name: string): string => readFileSync(`${OUTPUT}${folder}/${name}`, 'utf8');

  test('asks for three permissions when it is installed, and for no site', () => {
    const manifest: unknown = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['activeTab', 'scripting', 'storage'],
      optional_host_permissions: ['http://*/*', 'https://*/*'],
    });
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  test('loads at most 40 kB, compressed, into a page', () => {
    const { length } = gzipSync(read('agent.js'), { level: 9 });
    console.log(`${folder}: agent.js has ${length} bytes, compressed`);
    expect(length).toBeLessThanOrEqual(40_000);
  });
});

test('the sources are in a zip of their own', () => {
  expect(zipFor('sources')).toContain('sources');
});
