import { define } from './define.ts';

export { CivilityNudge } from './element/civility-nudge.ts';
export { define };

define();
