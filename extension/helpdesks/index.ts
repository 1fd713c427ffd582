import { chatwoot } from './chatwoot.ts';
import { demoInbox } from './demo-inbox.ts';
import { freescout } from './freescout.ts';
import { generic } from './generic.ts';
import { gmail } from './gmail.ts';
import type { Helpdesk } from './helpdesk.ts';
import { osticket } from './osticket.ts';
import { requestTracker } from './request-tracker.ts';
import { roundcube } from './roundcube.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';
import { znuny } from './znuny.ts';

/** Most particular first; the last one matches every page. */
const HELPDESKS: readonly Helpdesk[] = [
  demoInbox,
  chatwoot,
  freescout,
  gmail,
  osticket,
  requestTracker,
  roundcube,
  zammad,
  zendesk,
  znuny,
  generic,
];

/** The helpdesk that the page belongs to. */
export const helpdeskAt = (url: URL): Helpdesk => HELPDESKS.find((desk) => desk.matches(url)) ?? generic;
