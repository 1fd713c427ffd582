/** Chats that come without types; what the pages use of them. */
declare module 'quikchat' {
  // biome-ignore lint/style/noDefaultExport: this is how it gives it
  export default class Quikchat {
    constructor(parent: HTMLElement, onSend: (chat: Quikchat, text: string) => void);
    messageAddNew(text: string, name: string, side: 'left' | 'right'): void;
  }
}
declare module 'vue3-beautiful-chat/dist/vue3-beautiful-chat.esm.js' {
  import type { Plugin } from 'vue';

  const plugin: Plugin;
  // biome-ignore lint/style/noDefaultExport: this is how it gives it
  export default plugin;
}
