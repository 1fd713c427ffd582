import { type Composer, pageAround } from '#composer';
import type { FieldKind } from '../helpdesks/helpdesk.ts';
import { helpdeskAt } from '../helpdesks/index.ts';
import { ask, type Send } from '../messages/ask.ts';
import type { Request } from '../messages/messages.ts';
import { isOn } from '../settings/changes.ts';
import type { Settings, SettingsStore } from '../settings/settings.ts';
import { type Attending, attend, report } from './attend.ts';
import type { Clock } from './clock.ts';
import { watchFocus } from './focus.ts';
import { createSurface } from './surface.ts';

/** What the script in a page gets from the browser. */
export interface RunParts {
  readonly document: Document;
  readonly url: URL;
  readonly origin: string;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly send: Send;
}

/** Helps on this page while the site is on, until the signal aborts. */
export async function run(parts: RunParts, signal: AbortSignal): Promise<void> {
  let working: { attention: Attention; ended: AbortController; rulesOff: string } | undefined;
  const apply = (settings: Settings): void => {
    if (signal.aborted) return;
    const rulesOff = settings.rulesOff.join();
    if (!isOn(settings, parts.url, parts.origin)) {
      working?.ended.abort();
      working = undefined;
    } else if (working === undefined) {
      const ended = new AbortController();
      working = { attention: payAttention(parts, AbortSignal.any([ended.signal, signal])), ended, rulesOff };
    } else if (working.rulesOff !== rulesOff) {
      working = { ...working, rulesOff };
      working.attention.again();
    }
  };
  parts.settings.observe(apply, signal);
  apply(await parts.settings.read());
}

interface Attention {
  again(): void;
}

/** Attends to the reply field that had the focus last. */
function payAttention(parts: RunParts, signal: AbortSignal): Attention {
  const surface = createSurface(parts.document, signal);
  const tell = (request: Request): void => void ask(parts.send, request).catch(report);
  let current: { composer: Composer; ended: AbortController; attending: Attending } | undefined;
  const focused = (composer: Composer, kind: FieldKind | undefined): void => {
    const isSame = current?.composer.element === composer.element;
    if (kind === 'reply' ? isSame : !isSame) return;
    // Another reply, or this one is a note now.
    current?.ended.abort();
    current = undefined;
    if (kind !== 'reply') return;
    const ended = new AbortController();
    const attending = attend(
      composer,
      {
        surface,
        clock: parts.clock,
        judge: async (text) => {
          const reply = await ask(parts.send, { type: 'judge', text });
          return reply.outcome === 'judged' ? reply.findings : [];
        },
        count: (rule, what) => tell({ type: 'count', rule, what }),
        turnOff: (rule) => tell({ type: 'rule-off', rule }),
      },
      AbortSignal.any([ended.signal, signal]),
    );
    current = { composer, ended, attending };
  };
  const helpdeskNow = () => helpdeskAt(new URL(pageAround(parts.document).location.href));
  watchFocus(parts.document, helpdeskNow, focused, signal);
  return { again: () => current?.attending.again() };
}
