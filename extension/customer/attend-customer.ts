import { type Composer, foreignSpans, ownWords } from '#composer';
import { type Clock, createPause } from '../hints/clock.ts';
import { watchKeys } from '../hints/keys.ts';
import { watchPlace } from '../hints/marks/place.ts';
import { guarded, report } from '../report.ts';
import type { OwnOpening } from '../settings/settings.ts';
import type { HelpView } from './help.tsx';
import type { HelpSurface } from './help-surface.ts';
import type { CustomerReading } from './reading.ts';
import type { ReadMessage } from './remember.ts';

/** What help with a customer needs from outside. */
export interface CustomerParts {
  readonly surface: HelpSurface;
  readonly clock: Clock;
  readonly read: ReadMessage;
  /** The customer's last message; '' where there is none. */
  lastMessage(composer: Composer): string;
  acknowledges(reply: string): Promise<boolean | undefined>;
  /** The agent's own sentences. */
  openings(): readonly OwnOpening[];
  keep(opening: OwnOpening): void;
  forget(opening: OwnOpening): void;
  copy(text: string): Promise<void>;
}

/** Help that stands beside a reply. */
export interface AttendingCustomer {
  /** The customer may have written again, or a sentence of the agent's own has come or gone. */
  again(): void;
}

const PAUSE_MS = 600;
/** Fewer words are a greeting. */
const FEWEST_WORDS = 6;

/** Tells, beside the reply, how upset its customer is and what helps, until the signal aborts. */
export function attendCustomer(
  composer: Composer,
  parts: CustomerParts,
  signal: AbortSignal,
): AttendingCustomer {
  const { surface, clock } = parts;
  let reading: CustomerReading | undefined;
  let acknowledged: boolean | undefined;
  let isOpen = false;
  let refused: HelpView['refused'];
  let caret: number | undefined;

  const draw = (): void => {
    if (!isUpset(reading) || signal.aborted) {
      surface.hide();
      return;
    }
    surface.show(composer, { reading, acknowledged, isOpen, refused, own: parts.openings(), actions });
  };
  const look = async (): Promise<void> => {
    const message = parts.lastMessage(composer);
    const read = await parts.read(message);
    // The customer may have written again meanwhile: that is asked about by itself.
    if (parts.lastMessage(composer) !== message) return;
    reading = read;
    draw();
    if (isUpset(reading)) await check();
  };
  const check = async (): Promise<void> => {
    const draft = composer.read();
    const own = ownWords(draft, foreignSpans(composer)).trim();
    const told = own.split(/\s+/u).length < FEWEST_WORDS ? undefined : await parts.acknowledges(own);
    if (signal.aborted || composer.read() !== draft) return;
    acknowledged = told;
    draw();
  };
  const close = (): void => {
    if (surface.hasFocus()) composer.focus(caret);
    isOpen = false;
    refused = undefined;
    draw();
  };
  const insert = async (sentence: string): Promise<void> => {
    const draft = composer.read();
    const at = Math.min(composer.caret() ?? caret ?? draft.length, draft.length);
    const text = spaced(draft.slice(0, at), sentence, draft.slice(at));
    if (surface.hasFocus()) composer.focus(at);
    if (await composer.replace({ start: at, end: at }, text)) {
      caret = at + text.length;
      refused = undefined;
      draw();
      return;
    }
    refused = await parts.copy(sentence).then(
      () => 'copied' as const,
      () => 'not_copied' as const,
    );
    draw();
  };
  const actions = {
    open: () => {
      isOpen = true;
      draw();
    },
    close,
    insert: (sentence: string) => void insert(sentence).catch(report),
    keep: parts.keep,
    forget: parts.forget,
  };
  const pause = createPause(
    clock,
    PAUSE_MS,
    () => {
      if (isUpset(reading)) check().catch(report);
    },
    signal,
  );

  composer.watch(
    guarded(() => {
      draw();
      pause.restart();
    }),
    signal,
  );
  const document = composer.element.ownerDocument;
  document.addEventListener('selectionchange', () => (caret = composer.caret() ?? caret), { signal });
  watchPlace(composer.element, guarded(draw), signal);
  watchKeys(composer, surface, signal, {
    code: 'Comma',
    isOpen: () => isOpen,
    close,
    next: () => {
      if (!isUpset(reading)) return false;
      actions.open();
      surface.focus();
      return true;
    },
  });
  signal.addEventListener('abort', surface.hide, { once: true });
  look().catch(report);
  return { again: () => void look().catch(report) };
}

/** Nothing is said of a calm customer, nor where nobody can tell. */
const isUpset = (reading: CustomerReading | undefined): reading is CustomerReading =>
  reading?.upset !== undefined && reading.upset !== 'calm';

/** The sentence, apart from what stands before and behind it. */
const spaced = (before: string, sentence: string, after: string): string =>
  `${/\S$/u.test(before) ? ' ' : ''}${sentence}${/^\S/u.test(after) ? ' ' : ''}`;
