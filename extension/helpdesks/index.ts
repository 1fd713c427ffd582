import { demoInbox } from './demo-inbox.ts';
import { generic } from './generic.ts';
import type { Helpdesk } from './helpdesk.ts';
import { requestTracker } from './request-tracker.ts';

/** Most particular first; the last one matches every page. */
const HELPDESKS: readonly Helpdesk[] = [demoInbox, requestTracker, generic];

/** The helpdesk that the page belongs to. */
export const helpdeskAt = (url: URL): Helpdesk => HELPDESKS.find((desk) => desk.matches(url)) ?? generic;
