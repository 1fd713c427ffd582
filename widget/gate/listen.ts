import { type Composer, composedTargetOf, isComposerElement } from '#composer';
import { report } from '../report.ts';
import { markAsked, wasAsked } from './asked.ts';
import { isPressChord, isSendChord } from './chord.ts';
import { isKeyEvent, isLine, isMouseEvent, isSubmitEvent } from './events.ts';
import { createGate, type Stroke } from './gate.ts';
import { createLineBreaks } from './line-breaks.ts';
import { type Trigger, triggerOf } from './replay.ts';
import { sendControlOf, submits } from './send-control.ts';
import type { StrokeType } from './strokes.ts';
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
  /** The composer that is meant now; undefined where there is none. */
  composer(): Composer | undefined;
  /** CSS selector of the send control, where the owner named it. */
  readonly sendSelector: () => string | null;
  /** What is to be said about the draft; undefined lets it go. */
  find(draft: string): Finding | undefined;
  /** Shows the nudge; the event is kept from the page only when this has not thrown. */
  hold(held: HeldSend<Finding>): void;
  /** A draft that was held before is about to go out; false keeps it back. */
  mayGo(draft: string): boolean;
  /** It goes out now. */
  goesOut(draft: string): void;
  /** An event that sends a draft was let through; one gesture may hold several. */
  letThrough(draft: string, composer: Composer): void;
}

/** What meets the events of a page and its frames. */
export interface Watch {
  /** An event of a window, ahead of the page: it goes on, or is kept from the page. Never throws. */
  meet(event: Event, type: StrokeType): void;
  /** Releases a held gesture, so that what comes next goes on. */
  release(): void;
}

/** Makes a watch; `now` in ms. */
export function createWatch<Finding>(keeper: GateKeeper<Finding>, now: () => number): Watch {
  const breaks = createLineBreaks();
  let pressed: Composer | undefined;
  const gate = createGate((draft) =>
    pressed === undefined || wasAsked(pressed.element, draft) ? undefined : keeper.find(draft),
  );

  const meet = (event: Event, type: StrokeType): void => {
    const decision = gate.meet(
      strokeOf(event, type, now(), () => {
        const sent = sentComposer(event, keeper, breaks.breaksLine);
        pressed = sent;
        const draft = sent?.read();
        if (sent !== undefined && draft !== undefined) breaks.entered(event, sent, draft);
        return draft;
      }),
    );
    if (decision.outcome === 'pass') {
      if (decision.draft !== undefined && pressed !== undefined) keeper.letThrough(decision.draft, pressed);
      return;
    }
    if (decision.outcome === 'pass_again' && keeper.mayGo(decision.draft)) {
      // Earlier events of a press are not yet the send itself.
      if (type === 'keydown' || type === 'click' || type === 'submit') keeper.goesOut(decision.draft);
      if (pressed !== undefined) keeper.letThrough(decision.draft, pressed);
      return;
    }
    if (decision.outcome === 'hold') {
      const trigger = triggerOf(event);
      if (trigger === undefined || pressed === undefined)
        throw new Error(`a ${type} without an element came`);
      keeper.hold({ draft: decision.draft, finding: decision.finding, composer: pressed, trigger });
      markAsked(pressed.element, decision.draft);
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return {
    meet: (event, type) => {
      try {
        meet(event, type);
      } catch (error) {
        gate.release();
        report('the check failed', error);
      }
    },
    release: gate.release,
  };
}

function strokeOf(event: Event, type: StrokeType, at: number, draft: () => string | undefined): Stroke {
  return {
    type,
    // Not the event's own time: each frame counts from another moment, and a page may say what it likes.
    at,
    key: isKeyEvent(event) ? event.key : '',
    repeat: isKeyEvent(event) && event.repeat,
    clicks: isMouseEvent(event) ? event.detail : 0,
    draft,
  };
}

/** Presses that a chat may send on; what follows one that was let through is not judged. */
const PRESSES = new Set(['pointerdown', 'mousedown', 'touchstart', 'click']);

/** The composer whose draft the event would send. */
function sentComposer(
  event: Event,
  keeper: GateKeeper<unknown>,
  breaksLine: (composer: Composer) => boolean,
): Composer | undefined {
  if (!mightSend(event)) return undefined;
  const path = elementsOf(event.composedPath());
  if (path.includes(keeper.tag)) return undefined;
  const composer = keeper.composer();
  if (composer === undefined) return undefined;
  const sends = (): boolean => sendControlOf(path, composer.element, keeper.sendSelector()) !== undefined;
  if (isKeyEvent(event)) {
    if (!path.includes(composer.element)) return isPressChord(event) && sends() ? composer : undefined;
    if (!isSendChord(event, !isLine(composer.element))) return undefined;
    return event.ctrlKey || event.metaKey || !breaksLine(composer) ? composer : undefined;
  }
  if (isSubmitEvent(event)) {
    const form = formOf(composer.element);
    return form !== undefined && event.target === form && submits(event.submitter, form)
      ? composer
      : undefined;
  }
  return sends() ? composer : undefined;
}

/** The cheap question first: most events of a page are of no interest. */
function mightSend(event: Event): boolean {
  if (isKeyEvent(event)) {
    if (isSendChord(event, false)) return true;
    const target = composedTargetOf(event);
    // A space is mostly written, not pressed.
    return isPressChord(event) && target !== undefined && !isComposerElement(target);
  }
  if (isMouseEvent(event) && event.button !== 0) return false;
  return isSubmitEvent(event) || (PRESSES.has(event.type) && composedTargetOf(event) !== undefined);
}
