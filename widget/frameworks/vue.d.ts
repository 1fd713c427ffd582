import type { DefineComponent } from 'vue';
import type { CivilityNudgeAttributes } from '../civility-nudge.js';

declare module 'vue' {
  interface GlobalComponents {
    'civility-nudge': DefineComponent<CivilityNudgeAttributes>;
  }
}
