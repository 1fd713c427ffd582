import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

/**
 * Builds each file of the folder's `pages` into a script of its name, and at most one sheet, in `dist`; `folder` is
 * that of the config. `once` are packages of which two copies would not get on.
 */
export function pagesConfig(
  folder: URL,
  once: readonly string[],
  alias: Record<string, string> = {},
): UserConfig {
  const at = (name: string): string => fileURLToPath(new URL(name, folder));
  const pages = readdirSync(at('pages')).map((name) => [name.replace(/\..*$/u, ''), at(`pages/${name}`)]);
  return {
    root: at('.'),
    publicDir: false,
    esbuild: { jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: { dedupe: [...once], alias },
    build: {
      outDir: at('dist'),
      emptyOutDir: true,
      minify: false,
      cssCodeSplit: true,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(pages),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        onwarn: () => undefined,
      },
    },
  };
}
