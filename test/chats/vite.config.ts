import { defineConfig } from 'vite';
import { pagesConfig } from '../support/pages-config.ts';

export default defineConfig(
  pagesConfig(new URL('.', import.meta.url), ['react', 'react-dom', 'vue'], {
    vue: 'vue/dist/vue.esm-bundler.js',
  }),
);
