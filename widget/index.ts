import { define } from './define.ts';

export { attach } from './attach.ts';
export { CivilityNudge } from './element/civility-nudge.ts';
export { define };

define();
