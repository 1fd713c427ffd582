import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The paths that git tracks and that are there, from the root. */
export function trackedFiles(): string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('git ls-files failed; expected a git work tree');
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export interface Finished {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one of the project's own command line tools. */
export function runTool(tool: string, options: readonly string[], cwd: string = ROOT): Finished {
  const path = join(ROOT, 'node_modules/.bin', tool);
  const { status, stdout, stderr } = spawnSync(path, options, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Runs `use` on a copy of parts of the tree, so that a planted fault never touches the tree itself. */
export function inCopy<T>(parts: readonly string[], use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'otherend-'));
  try {
    for (const part of parts.filter((one) => existsSync(join(ROOT, one)))) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
