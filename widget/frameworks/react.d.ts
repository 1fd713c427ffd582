import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivilityNudge, CivilityNudgeAttributes } from '../civility-nudge.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'civility-nudge': DetailedHTMLProps<HTMLAttributes<CivilityNudge>, CivilityNudge> &
        CivilityNudgeAttributes;
    }
  }
}
