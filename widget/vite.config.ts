import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const precise = here('../shared/model/precise.bin');

/** Vite's own loader of parts also preloads their style sheets, of which there are none: it is one kilobyte. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** In the module the other parts stand as bundlers see them, and in the script as files beside it. */
const partsOf = (format: 'es' | 'iife'): Plugin => ({
  name: 'other-parts',
  enforce: 'pre',
  resolveId: (source, importer) => {
    if (!importer?.includes('/widget/element/')) return undefined;
    if (format === 'iife' && source === './load.ts') return here('element/load-beside.ts');
    return source === '../nudge/nudging.ts'
      ? { id: './civility-nudge.nudging.mjs', external: true }
      : undefined;
  },
});

/** One file of dist. */
const part = (
  entry: string,
  format: 'es' | 'iife',
  fileName: string,
  output: { manualChunks?: (id: string) => string | undefined } = {},
): InlineConfig => ({
  root: here('.'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainImports, partsOf(format)],
  build: {
    target: 'es2022',
    // A twentieth smaller than what the default makes.
    minify: 'terser',
    terserOptions: { module: format === 'es', compress: { passes: 3 } },
    outDir: here('dist'),
    emptyOutDir: false,
    modulePreload: false,
    rollupOptions: {
      input: here(entry),
      preserveEntrySignatures: 'strict',
      output: {
        format,
        entryFileNames: fileName,
        chunkFileNames: 'civility-nudge.[name].mjs',
        ...output,
      },
    },
  },
});

/** What a page may write into `integrity`. */
function printHashes(names: readonly string[]): void {
  for (const name of names) {
    const hash = createHash('sha384')
      .update(readFileSync(here(`dist/${name}`)))
      .digest('base64');
    console.log(`${name}  integrity="sha384-${hash}"`);
  }
}

/** The model in a file of its own: it compresses better alone, and stays in a cache when the code changes. */
const nudging = part('nudge/nudging.ts', 'es', 'civility-nudge.nudging.mjs', {
  manualChunks: (id) => (id.includes('/bundle.json') ? 'bundle' : undefined),
});

// The first is built by the command itself, which empties the folder; the others follow.
export default defineConfig({
  ...nudging,
  build: { ...nudging.build, emptyOutDir: true },
  plugins: [
    ...(nudging.plugins ?? []),
    {
      name: 'the-other-parts',
      apply: 'build',
      async closeBundle() {
        await build(part('index.ts', 'es', 'civility-nudge.mjs'));
        await build(part('classic.ts', 'iife', 'civility-nudge.js'));
        await build(part('precise/worker.ts', 'iife', 'civility-nudge-precise.js'));
        await build(part('perspective-adapter.ts', 'es', 'perspective.mjs'));
        for (const types of ['civility-nudge.d.ts', 'perspective.d.ts', 'custom-elements.json'])
          await copyFile(here(types), here(`dist/${types}`));
        await cp(here('frameworks'), here('dist/frameworks'), { recursive: true });
        if (existsSync(precise)) await copyFile(precise, here('dist/precise.bin'));
        else
          console.warn('No shared/model/precise.bin: widget/dist has no model for the attribute "precise".');
        printHashes([
          'civility-nudge.js',
          'civility-nudge.mjs',
          'civility-nudge.nudging.mjs',
          'civility-nudge.bundle.mjs',
          'civility-nudge-precise.js',
        ]);
      },
    },
  ],
});
