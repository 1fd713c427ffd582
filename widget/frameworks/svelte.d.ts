import type { HTMLAttributes } from 'svelte/elements';
import type { CivilityNudge, CivilityNudgeAttributes } from '../civility-nudge.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'civility-nudge': HTMLAttributes<CivilityNudge> & CivilityNudgeAttributes;
  }
}
