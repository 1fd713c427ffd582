import { defineConfig } from 'wxt';
import { inboxPatterns } from './extension/helpdesks/inbox-pages.ts';

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
