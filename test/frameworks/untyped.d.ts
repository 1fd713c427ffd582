declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component<{ record: object }>;
  // biome-ignore lint/style/noDefaultExport: this is how Svelte gives it
  export default component;
}
