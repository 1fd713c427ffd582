import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { inboxPatterns } from './extension/helpdesks/inbox-pages.ts';

const precise = fileURLToPath(new URL('shared/model/precise.bin', import.meta.url));

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Otherend: a kind second pair of eyes',
    short_name: 'Otherend',
    description:
      'Marks wording in your replies to customers that will land badly and offers better wording. No text leaves your browser.',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_scripts: [{ matches: inboxPatterns, js: ['agent.js'], run_at: 'document_idle' }],
    // The precise model's products run in WebAssembly.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    action: { default_title: 'Otherend' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'otherend@otherend.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      if (existsSync(precise)) files.push({ absoluteSrc: precise, relativeDest: 'precise.bin' });
      else wxt.logger.warn(`No shared/model/precise.bin: the extension is built with the small model alone.`);
    },
  },
  vite: () => ({
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
