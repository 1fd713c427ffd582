import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { inboxPatterns } from './extension/helpdesks/inbox-pages.ts';

const precise = fileURLToPath(new URL('shared/model/precise.bin', import.meta.url));

/** Nothing here sets markup, and a store's reviewers are warned of every place that could: so Preact's own goes. */
const withoutMarkup: Plugin = {
  name: 'without-markup',
  transform: (code, id) =>
    id.includes('/preact/dist/preact') ? code.replace(/\.innerHTML=(?!=)/gu, '.textContent=') : undefined,
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    default_locale: 'en',
    short_name: 'Otherend',
    description: '__MSG_description__',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_scripts: [{ matches: inboxPatterns, js: ['agent.js'], run_at: 'document_idle' }],
    // The precise model's products run in WebAssembly.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+O' } } },
    action: { default_title: 'Otherend' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'otherend@otherend.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: {
    name: 'otherend',
    // What the build needs, and no more.
    excludeSources: [
      'test/**',
      'widget/**',
      'shared/corpus/**',
      'shared/lexicon/**',
      'shared/training/**',
      'shared/evaluation/**',
      'shared/cli/**',
      '**/node_modules/**',
    ],
  },
  hooks: {
    'build:publicAssets': (wxt, files) => {
      if (existsSync(precise)) files.push({ absoluteSrc: precise, relativeDest: 'precise.bin' });
      else wxt.logger.warn(`No shared/model/precise.bin: the extension is built with the small model alone.`);
    },
  },
  vite: () => ({
    plugins: [withoutMarkup],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      modulePreload: false,
      rollupOptions: {
        // zod explains its annotations in comments that Rollup takes for annotations.
        onwarn: (warning, warn) => warning.code === 'INVALID_ANNOTATION' || warn(warning),
      },
    },
  }),
});
