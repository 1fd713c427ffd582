import type { Composer } from '#composer';
import { report } from '../report.ts';
import type { Context } from './context.ts';
import type { Saying } from './line.ts';
import { type Finding, humanLine, readAnsweredBy } from './nudge.ts';

/** Long enough that nobody is in the middle of a word, in ms. */
const PAUSE_MS = 600;

/** A line under the field while the customer writes, in place of a stop at send, or beside it. */
export interface QuietHint {
  /** Whether this visit has one: by its arm, or since the customer has sent twice as it is. */
  isWanted(): boolean;
  /** The draft has changed. */
  written(composer: Composer): void;
}

/** Makes the hint; `mayShow` is false as long as something else is shown. */
export function createQuietHint(context: Context, mayShow: () => boolean, signal: AbortSignal): QuietHint {
  const { effect, visit, line, judging } = context;
  const told = new Set<string>();
  let shown: Saying | undefined;
  let typing = new AbortController();

  const isWanted = (): boolean => {
    const { when } = effect.assigned();
    return when === 'typing' || when === 'both' || (when === 'send' && visit.isWhispering());
  };
  const isShown = (): boolean => shown !== undefined && line.says() === shown;
  const show = (finding: Finding, draft: string, { element }: Composer): void => {
    const isNew = !told.has(finding.print);
    if (isNew && !effect.tell('before-show', finding)) return;
    const { locale, copy } = context.sentencesNear(element);
    const answeredBy = readAnsweredBy(context.tag.getAttribute('answered-by'));
    shown = { text: `${humanLine(answeredBy, copy)} ${copy.quiet}` };
    line.say(shown, element, locale);
    if (!isNew) return;
    context.card.announce(shown.text);
    told.add(finding.print);
    effect.asked(() => judging.judged(draft));
    effect.tell('hinted', finding);
  };
  /** Calls back, unless something is written before. */
  const later = (call: () => void, milliseconds: number): void => {
    const timer = setTimeout(() => {
      try {
        call();
      } catch (error) {
        report('there is no hint', error);
      }
    }, milliseconds);
    AbortSignal.any([typing.signal, signal]).addEventListener('abort', () => clearTimeout(timer));
  };
  const look = (composer: Composer): void => {
    const draft = composer.read();
    const finding = isWanted() && mayShow() ? context.find(draft) : undefined;
    if (finding === undefined) {
      if (isShown()) line.close();
    } else if (!isShown()) {
      // In a task of its own: on a slow phone judging alone takes a while.
      later(() => show(finding, draft, composer), 0);
    }
  };
  return {
    isWanted,
    written: (composer) => {
      typing.abort();
      typing = new AbortController();
      // A field that has been emptied has nothing to be spoken about.
      if (isShown() && composer.read().trim() === '') line.close();
      later(() => look(composer), PAUSE_MS);
    },
  };
}
