import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const precise = here('../shared/model/precise.bin');

/** One file with everything inside, as a site can host it anywhere. */
const script = (entry: string, format: 'es' | 'iife', fileName: string): InlineConfig => ({
  root: here('.'),
  configFile: false,
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: here('dist'),
    emptyOutDir: false,
    modulePreload: false,
    rollupOptions: {
      input: here(entry),
      preserveEntrySignatures: 'strict',
      output: { format, entryFileNames: fileName, inlineDynamicImports: true },
    },
  },
});

/** The module, with a part for each locale but English. */
const moduleInParts = (): InlineConfig => {
  const config = script('index.ts', 'es', 'civility-nudge.mjs');
  const output = {
    format: 'es',
    entryFileNames: 'civility-nudge.mjs',
    chunkFileNames: 'civility-nudge.[name].mjs',
  } as const;
  return { ...config, build: { ...config.build, rollupOptions: { ...config.build?.rollupOptions, output } } };
};

/** The classic script takes the module's parts for its locales. */
const localesBeside: Plugin = {
  name: 'locales-beside',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './others.ts' && importer?.includes('/shared/copy/') ? here('locales-beside.ts') : undefined,
};

export default defineConfig({
  ...moduleInParts(),
  plugins: [
    {
      name: 'classic-script-worker-and-types',
      apply: 'build',
      async closeBundle() {
        await build({ ...script('classic.ts', 'iife', 'civility-nudge.js'), plugins: [localesBeside] });
        await build(script('precise/worker.ts', 'iife', 'civility-nudge-precise.js'));
        await build(script('perspective-adapter.ts', 'es', 'perspective.mjs'));
        await copyFile(here('perspective.d.ts'), here('dist/perspective.d.ts'));
        if (existsSync(precise)) await copyFile(precise, here('dist/precise.bin'));
        else
          console.warn('No shared/model/precise.bin: widget/dist has no model for the attribute "precise".');
        await copyFile(here('civility-nudge.d.ts'), here('dist/civility-nudge.d.ts'));
      },
    },
  ],
});
