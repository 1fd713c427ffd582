import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pages = readdirSync(here('pages')).map((name) => [
  basename(name).replace(/\..*$/u, ''),
  here(`pages/${name}`),
]);

/** One script and at most one sheet for each editor. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  esbuild: { jsx: 'automatic' },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  resolve: { dedupe: ['react', 'react-dom', 'prosemirror-model', 'prosemirror-state'] },
  build: {
    outDir: here('dist'),
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
});
