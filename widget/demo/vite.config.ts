import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The demo's pages for site owners, one script each; they are built of the widget's own sources. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: here('built'),
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: {
      input: {
        gallery: here('pages/gallery.ts'),
        configure: here('pages/configure.ts'),
        effect: here('pages/effect.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
    },
  },
});
