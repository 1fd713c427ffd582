import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, inCopy, ROOT, runTool } from './support/tree.ts';

const FOLDERS = ['shared', 'widget', 'extension'];
const CONFIG = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json', 'wxt.config.ts'];
const cruise = (folder: string, folders: readonly string[] = FOLDERS): Finished =>
  runTool('depcruise', ['--config', '.dependency-cruiser.cjs', ...folders], folder);

test('imports go one way, and all resolve', () => {
  expect(cruise(ROOT)).toMatchObject({ status: 0 });
});

/** A check that never fails checks nothing: each planted import must be found. */
describe('an import the wrong way is found', () => {
  test.each([
    ['core-is-pure', 'shared/core/planted.ts', "import '../training/random.ts';"],
    ['core-is-pure', 'shared/core/planted.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;"],
    ['core-is-pure', 'shared/core/planted.ts', "import { z } from 'zod';\nz;"],
    [
      'core-is-pure',
      'shared/core/planted.ts',
      "import type { Composer } from '#composer';\nexport type X = Composer;",
    ],
    ['composer-imports-core', 'shared/composer/planted.ts', "import '#copy';"],
    ['precise-imports-core', 'shared/precise/planted.ts', "import '#composer';"],
    ['pages-pay-for-the-small-model', 'widget/planted.ts', "import '#precise';"],
    ['pages-do-not-train', 'widget/planted.ts', "import '../shared/training/random.ts';"],
    ['widget-and-extension-apart', 'widget/planted.ts', "import '../extension/planted-other.ts';"],
    ['no-unresolved', 'widget/planted.ts', "import './there-is-no-such-file.ts';"],
    ['no-circles', 'shared/core/planted.ts', "import './planted.ts';"],
  ])('%s: %s with %s', (rule, path, source) => {
    const { status, output } = inCopy([...FOLDERS, ...CONFIG], (folder) => {
      writeFileSync(join(folder, 'extension/planted-other.ts'), 'export {};\n');
      writeFileSync(join(folder, path), `${source}\n`);
      return cruise(folder, [path]);
    });
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });
});
