import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One page for each framework, with the widget's package as a site's own build takes it in. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [svelte({ configFile: false })],
  esbuild: { jsx: 'automatic' },
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  resolve: {
    alias: [
      { find: 'vue', replacement: 'vue/dist/vue.esm-bundler.js' },
      { find: 'otherend/react', replacement: here('../../widget/dist/frameworks/types-alone.js') },
      { find: 'otherend', replacement: here('../../widget/dist/civility-nudge.mjs') },
    ],
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    minify: false,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {
      input: {
        react: here('pages/react.tsx'),
        vue: here('pages/vue.ts'),
        svelte: here('pages/svelte.ts'),
        attach: here('pages/attach.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
    },
  },
});
