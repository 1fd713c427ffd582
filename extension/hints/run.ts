import { type Composer, pageAround } from '#composer';
import { createBreakOffer } from '../breaks/offer-break.ts';
import { type AttendingCustomer, attendCustomer } from '../customer/attend-customer.ts';
import { createHelpSurface } from '../customer/help-surface.ts';
import { lastMessage, messagesIn } from '../customer/messages-of.ts';
import { createReadMessage } from '../customer/remember.ts';
import { createMessageWatch } from '../customer/watch-messages.ts';
import type { FieldKind } from '../helpdesks/field-kind.ts';
import { helpdeskAt } from '../helpdesks/index.ts';
import { lazily } from '../lazily.ts';
import { type Asking, ask, type Send } from '../messages/ask.ts';
import type { Request } from '../messages/messages.ts';
import { report } from '../report.ts';
import { isOn } from '../settings/changes.ts';
import type { Settings, SettingsStore } from '../settings/settings.ts';
import { createShield } from '../shield/shield.ts';
import { type Attending, attend } from './attend.ts';
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
  let working: { attention: Attention; ended: AbortController } | undefined;
  const apply = (settings: Settings): void => {
    if (signal.aborted) return;
    if (!isOn(settings, parts.url, parts.origin)) {
      working?.ended.abort();
      working = undefined;
    } else if (working === undefined) {
      const ended = new AbortController();
      const attention = payAttention(parts, settings, AbortSignal.any([ended.signal, signal]));
      working = { attention, ended };
    } else {
      working.attention.chosen(settings);
    }
  };
  parts.settings.observe(apply, signal);
  apply(await parts.settings.read());
}

interface Attention {
  /** The agent has chosen otherwise. */
  chosen(settings: Settings): void;
}

/** Attends to the reply or note that had the focus last, and to the customer whom it answers. */
function payAttention(parts: RunParts, first: Settings, signal: AbortSignal): Attention {
  const { document, clock } = parts;
  const page = pageAround(document);
  // A page without a reply pays for none of it.
  const surface = lazily(() => createSurface(document, signal));
  const helpSurface = lazily(() => createHelpSurface(document, signal));
  const breakOffer = createBreakOffer(
    page,
    clock,
    (isTaken) => tell({ type: 'break-answered', isTaken }),
    signal,
  );
  const send: Asking = async (request) => {
    const reply = await ask(parts.send, request);
    if ('isBreakDue' in reply && reply.isBreakDue) breakOffer.show();
    return reply;
  };
  const read = createReadMessage(send);
  const tell = (request: Request): void => void send(request).catch(report);
  const helpdeskNow = () => helpdeskAt(new URL(page.location.href));
  let settings = first;
  let current:
    | {
        composer: Composer;
        kind: FieldKind;
        ended: AbortController;
        hints: Attending;
        customer: AttendingCustomer | undefined;
      }
    | undefined;

  const attendTo = (composer: Composer, kind: FieldKind): void => {
    const ended = new AbortController();
    const until = AbortSignal.any([ended.signal, signal]);
    const hints = attend(
      composer,
      {
        surface: surface(),
        clock,
        judge: async (text) => {
          const reply = await send({ type: 'judge', text, kind });
          return reply.outcome === 'judged' ? reply.findings : [];
        },
        count: (rule, what) => tell({ type: 'count', rule, what }),
        turnOff: (rule) => tell({ type: 'rule-off', rule }),
      },
      until,
    );
    const customer =
      kind === 'note' || settings.helpOff
        ? undefined
        : attendCustomer(
            composer,
            {
              surface: helpSurface(),
              clock,
              read,
              lastMessage: (field) => lastMessage(field, page, helpdeskNow()),
              acknowledges: async (text) => {
                const reply = await send({ type: 'acknowledges', text });
                return reply.outcome === 'told' ? reply.acknowledges : undefined;
              },
              openings: () => settings.openings,
              keep: (opening) => tell({ type: 'opening-kept', opening }),
              forget: (opening) => tell({ type: 'opening-forgotten', opening }),
              copy: (text) => navigator.clipboard.writeText(text),
            },
            until,
          );
    current = { composer, kind, ended, hints, customer };
  };
  const leave = (): void => {
    current?.ended.abort();
    current = undefined;
  };
  const focused = (composer: Composer, kind: FieldKind | undefined): void => {
    watch();
    const isSame = current?.composer.element === composer.element;
    // A search field or the like: the reply is still what is worked on.
    if (isSame ? current?.kind === kind : kind === undefined) return;
    // Another field, or this one is a note now.
    leave();
    if (kind !== undefined) attendTo(composer, kind);
  };
  const shield = createShield(
    document,
    { read, messages: () => messagesIn(document, helpdeskNow()), shielded: () => settings.shielded },
    signal,
  );
  const messages = createMessageWatch(
    document,
    clock,
    () => {
      shield.look();
      current?.customer?.again();
    },
    signal,
  );
  const watch = (): void => {
    if (helpdeskNow().customerMessages !== undefined) messages.start();
  };
  watch();
  watchFocus(document, helpdeskNow, focused, signal);
  return {
    chosen: (now) => {
      const before = settings;
      settings = now;
      if (before.helpOff !== now.helpOff && current !== undefined) {
        const { composer, kind } = current;
        leave();
        attendTo(composer, kind);
        return;
      }
      const isJudgedElse =
        before.rulesOff.join() !== now.rulesOff.join() ||
        JSON.stringify(before.phrases) !== JSON.stringify(now.phrases);
      if (isJudgedElse) current?.hints.again();
      current?.customer?.again();
      shield.look();
    },
  };
}
