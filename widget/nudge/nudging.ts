import { type Composer, windowOf } from '#composer';
import { whenIdle } from '../element/idle.ts';
import { findComposer } from '../gate/find-composer.ts';
import { watchFrames } from '../gate/frames.ts';
import { createWatch, type Watch } from '../gate/listen.ts';
import { listenOn } from '../gate/listen-on.ts';
import type { StrokeType } from '../gate/strokes.ts';
import { report } from '../report.ts';
import { scorerOfPage } from '../scorer.ts';
import type { Asking } from './asking.ts';
import { type Context, createContext, languageOf, type Tag } from './context.ts';
import { offerHelp } from './help-line.ts';
import { askAbout, findAtSend } from './holding.ts';
import type { Finding } from './nudge.ts';
import { createQuietHint } from './quiet-hint.ts';
import { fetchSentences } from './sentences.ts';
import { watchWriting } from './watch-writing.ts';

/** What judges and asks for one tag, from when it has come until the tag leaves. */
export interface Nudging {
  /** An event of the page, before the page has it. */
  meet(event: Event, type: StrokeType): void;
  /** The attribute `locale` is another. */
  languageChanged(): void;
}

/** Starts judging what is sent from the tag's composer, until the signal aborts. Throws on a broken bundle. */
export function startNudging(tag: Tag, root: ShadowRoot, signal: AbortSignal): Nudging {
  scorerOfPage();
  let asking: Asking | undefined;
  const context = createContext(tag, root, () => asking?.goOn(), signal);
  const { effect, judging, line } = context;
  const quiet = createQuietHint(context, () => asking === undefined, signal);
  const watch: Watch = createWatch<Finding>(
    {
      tag,
      composer: context.composerNow,
      sendSelector: () => tag.getAttribute('send'),
      find: (draft) => findAtSend(context, draft),
      hold: (held) => {
        asking?.leave();
        line.close();
        asking = askAbout(context, held, watch.release, () => {
          asking = undefined;
        });
      },
      mayGo: () => asking?.isChanging() !== true,
      goesOut: (draft) => {
        if (asking?.draft === draft) asking.leave('sent-as-is');
      },
      letThrough: (draft, composer) => {
        effect.goesOut(draft, () => judging.judged(draft));
        offerHelp(context, draft, composer.element);
      },
    },
    () => performance.now(),
  );
  const watchIn = (view: Window, life: AbortSignal): void => {
    const wanted = (): boolean => tag.hasAttribute('precise') || quiet.isWanted();
    const written = (composer: Composer): void => {
      context.opinions.written(() => composer.read());
      quiet.written(composer);
    };
    const failed = (error: unknown): void => report('what is written is not looked at', error);
    watchWriting(
      view,
      { composer: () => (wanted() ? context.composerNow() : undefined), written, failed },
      life,
    );
  };
  signal.addEventListener('abort', () => {
    asking?.leave();
    line.close();
  });
  watchIn(windowOf(tag), signal);
  const entered = (view: Window, life: AbortSignal): void => {
    listenOn(view, watch.meet, life);
    watchIn(view, life);
  };
  watchFrames(tag.ownerDocument, entered, signal);
  lookAround(context);
  whenIdle(() => warm(context), signal);
  return { meet: watch.meet, languageChanged: () => fetchSentences(languageOf(tag, tag)) };
}

/** What runs for the first time runs slowly: before anybody waits for it, something is judged that nobody wrote. */
function warm({ judging }: Context): void {
  judging.judged(
    'Hello, my parcel 4471 is late and nobody answers me. I am so angry, you are no help at all.',
  );
}

/** Fetches the sentences for the field, or tells an owner about a tag that has none; late chats are found then. */
function lookAround({ tag }: Context): void {
  fetchSentences(languageOf(tag, tag));
  try {
    const found = findComposer(tag);
    if (found.outcome === 'found') fetchSentences(languageOf(tag, found.composer.element));
    else console.warn(`civility-nudge: so far ${found.why}.`);
  } catch (error) {
    report(`"for" must be a CSS selector; "${tag.getAttribute('for')}" came`, error);
  }
}
