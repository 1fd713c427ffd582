import { type Composer, composedTargetOf, isComposerElement } from '#composer';
import { report } from '../report.ts';
import { isPressChord, isSendChord } from './chord.ts';
import { findComposer } from './find-composer.ts';
import { createGate, STROKES, type Stroke, type StrokeType } from './gate.ts';
import { createLineBreaks } from './line-breaks.ts';
import { type Trigger, triggerOf } from './replay.ts';
import { sendControlOf, submits } from './send-control.ts';
import { elementsOf, formOf } from './tree.ts';

/** A message that is kept from going out until the customer has chosen. */
export interface HeldSend<Finding> {
  readonly draft: string;
  readonly finding: Finding;
  readonly composer: Composer;
  readonly trigger: Trigger;
}

/** What the gate asks and tells. */
export interface GateKeeper<Finding> {
  /** The tag; events on it are its own. */
  readonly tag: Element;
  /** CSS selectors of the composer and the send control, where the owner named them. */
  readonly composerSelector: () => string | null;
  readonly sendSelector: () => string | null;
  /** What is to be said about the draft; undefined lets it go. */
  find(draft: string, composer: Composer): Finding | undefined;
  /** Shows the nudge; the event is kept from the page only when this has not thrown. */
  hold(held: HeldSend<Finding>): void;
  /** A draft that was held before is about to go out; false keeps it back. */
  mayGo(draft: string): boolean;
  /** It goes out now. */
  goesOut(draft: string): void;
  /** An event that sends a draft was let through; one gesture may hold several. */
  letThrough(draft: string): void;
}

/** Listens on the window, ahead of the page, until the signal aborts. Returns the way to release a held gesture. */
export function listen<Finding>(view: Window, keeper: GateKeeper<Finding>, signal: AbortSignal): () => void {
  const breaks = createLineBreaks();
  let pressed: Composer | undefined;
  const gate = createGate((draft) => (pressed === undefined ? undefined : keeper.find(draft, pressed)));

  const meet = (event: Event, type: StrokeType): void => {
    const decision = gate.meet(
      strokeOf(event, type, () => {
        const sent = sentComposer(event, keeper, breaks.breaksLine);
        pressed = sent;
        const draft = sent?.read();
        if (sent !== undefined && draft !== undefined) breaks.entered(event, sent, draft);
        return draft;
      }),
    );
    if (decision.outcome === 'pass') {
      if (decision.draft !== undefined) keeper.letThrough(decision.draft);
      return;
    }
    if (decision.outcome === 'pass_again' && keeper.mayGo(decision.draft)) {
      // Earlier events of a press are not yet the send itself.
      if (type === 'keydown' || type === 'click' || type === 'submit') keeper.goesOut(decision.draft);
      keeper.letThrough(decision.draft);
      return;
    }
    if (decision.outcome === 'hold') {
      const trigger = triggerOf(event);
      if (trigger === undefined || pressed === undefined)
        throw new Error(`a ${type} without an element came`);
      keeper.hold({ draft: decision.draft, finding: decision.finding, composer: pressed, trigger });
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  for (const type of STROKE_TYPES) {
    const listener = (event: Event): void => {
      try {
        meet(event, type);
      } catch (error) {
        gate.release();
        report('the check failed', error);
      }
    };
    // A touch that starts is stopped but never prevented: the browser may scroll without waiting for us.
    view.addEventListener(type, listener, { capture: true, passive: type === 'touchstart', signal });
  }
  return gate.release;
}

const isStrokeType = (type: string): type is StrokeType => type in STROKES;
const STROKE_TYPES = Object.keys(STROKES).filter(isStrokeType);

function strokeOf(event: Event, type: StrokeType, draft: () => string | undefined): Stroke {
  return {
    type,
    at: event.timeStamp,
    key: event instanceof KeyboardEvent ? event.key : '',
    repeat: event instanceof KeyboardEvent && event.repeat,
    clicks: event instanceof MouseEvent ? event.detail : 0,
    draft,
  };
}

/** Presses that a chat may send on; what follows one that was let through is not judged. */
const PRESSES = new Set(['pointerdown', 'mousedown', 'touchstart', 'click']);

/** The composer whose draft the event would send. */
function sentComposer(
  event: Event,
  { tag, composerSelector, sendSelector }: GateKeeper<unknown>,
  breaksLine: (composer: Composer) => boolean,
): Composer | undefined {
  if (!mightSend(event)) return undefined;
  const path = elementsOf(event.composedPath());
  if (path.includes(tag)) return undefined;
  const found = findComposer(tag, composerSelector());
  if (found.outcome === 'missing') return undefined;
  const { composer } = found;
  const sends = (): boolean => sendControlOf(path, composer.element, sendSelector()) !== undefined;
  if (event instanceof KeyboardEvent) {
    if (!path.includes(composer.element)) return isPressChord(event) && sends() ? composer : undefined;
    if (!isSendChord(event, severalLines(composer))) return undefined;
    return event.ctrlKey || event.metaKey || !breaksLine(composer) ? composer : undefined;
  }
  if (event instanceof SubmitEvent) {
    const form = formOf(composer.element);
    return form !== undefined && event.target === form && submits(event.submitter, form)
      ? composer
      : undefined;
  }
  return sends() ? composer : undefined;
}

/** The cheap question first: most events of a page are of no interest. */
function mightSend(event: Event): boolean {
  if (event instanceof KeyboardEvent) {
    if (isSendChord(event, false)) return true;
    const target = composedTargetOf(event);
    // A space is mostly written, not pressed.
    return isPressChord(event) && target !== undefined && !isComposerElement(target);
  }
  if (event instanceof MouseEvent && event.button !== 0) return false;
  return event instanceof SubmitEvent || (PRESSES.has(event.type) && composedTargetOf(event) !== undefined);
}

const severalLines = ({ element }: Composer): boolean => !(element instanceof HTMLInputElement);
