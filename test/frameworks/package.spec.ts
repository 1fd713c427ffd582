import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const tool = (name: string): string => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));

test('publint finds nothing in the package', async () => {
  const { stdout } = await run(tool('publint'), ['run', root, '--strict', '--pack', 'npm']);
  expect(stdout).toContain('All good!');
});

test('are-the-types-wrong finds nothing in the package', async () => {
  const modules = ['.', './perspective', './react', './preact', './vue', './svelte'];
  const { stdout } = await run(
    tool('attw'),
    ['--pack', root, '--profile', 'esm-only', '--entrypoints', ...modules],
    { maxBuffer: 1e7 },
  );
  // A problem also ends with another status, which rejects.
  expect(stdout.match(/node16 \(from ESM\): 🟢/gu)).toHaveLength(modules.length);
});

test('importing the package on a server does nothing', async () => {
  const code = `import { attach, define } from 'otherend'; define(); try { attach(null) } catch (error) { console.log(error.message) }`;
  const { stdout } = await run('node', ['--input-type=module', '-e', code], { cwd: root });
  expect(stdout.trim()).toBe('attach came on a server, expected a page');
});
