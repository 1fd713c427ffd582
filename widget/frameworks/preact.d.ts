import type { JSX } from 'preact';
import type { CivilityNudge, CivilityNudgeAttributes } from '../civility-nudge.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'civility-nudge': JSX.HTMLAttributes<CivilityNudge> & CivilityNudgeAttributes;
    }
  }
}
