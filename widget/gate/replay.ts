import { type Composer, composedTargetOf, windowOf } from '#composer';
import { isButton, isForm, isHtml, isKeyEvent, isLine, isMouseEvent, isSubmitEvent } from './events.ts';
import { findSendControl } from './send-control.ts';
import { formOf } from './tree.ts';

/** What the customer did to send, kept so that it can be done again. */
export type Trigger =
  | {
      readonly kind: 'key';
      readonly target: Element;
      readonly init: KeyboardEventInit;
      readonly code: number;
    }
  | { readonly kind: 'press'; readonly target: Element; readonly init: PointerEventInit }
  | { readonly kind: 'submit'; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null };

/** The trigger that an event is part of; undefined for an event without an element. */
export function triggerOf(event: Event): Trigger | undefined {
  const target = composedTargetOf(event);
  if (target === undefined) return undefined;
  if (isSubmitEvent(event))
    return isForm(target) ? { kind: 'submit', form: target, submitter: event.submitter } : undefined;
  if (isKeyEvent(event)) {
    const { key, code, location, ctrlKey, metaKey, shiftKey, keyCode } = event;
    return { kind: 'key', target, init: { key, code, location, ctrlKey, metaKey, shiftKey }, code: keyCode };
  }
  return { kind: 'press', target, init: isMouseEvent(event) ? placeOf(event) : {} };
}

const placeOf = ({ clientX, clientY, screenX, screenY }: MouseEvent): PointerEventInit => ({
  clientX,
  clientY,
  screenX,
  screenY,
});

/** Does again what the customer did, completely and once: chats send on any of these events. */
export function replay(trigger: Trigger, composer: Composer, sendSelector: string | null): void {
  // The focus was in the card; a chat may also make its field anew on focus, so this comes first.
  composer.focus();
  if (trigger.kind === 'submit') {
    submitAgain(trigger.form, trigger.submitter, composer);
  } else if (trigger.kind === 'press') {
    const { isConnected } = trigger.target;
    const target = isConnected ? trigger.target : findSendControl(composer.element, sendSelector);
    if (target === undefined) throw new Error('the send control that was pressed has left the page');
    pressAgain(target, trigger.init);
  } else {
    typeAgain(trigger.target.isConnected ? trigger.target : composer.element, trigger, composer);
  }
}

const COMMON = { bubbles: true, cancelable: true, composed: true } as const;

function pressAgain(target: Element, place: PointerEventInit): void {
  const view = windowOf(target);
  const down = { ...COMMON, ...place, view, button: 0, buttons: 1, detail: 1 };
  const up = { ...down, buttons: 0 };
  const pointer = { pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  target.dispatchEvent(new view.PointerEvent('pointerdown', { ...down, ...pointer, detail: 0 }));
  target.dispatchEvent(new view.MouseEvent('mousedown', down));
  target.dispatchEvent(new view.PointerEvent('pointerup', { ...up, ...pointer, detail: 0 }));
  target.dispatchEvent(new view.MouseEvent('mouseup', up));
  target.dispatchEvent(new view.PointerEvent('click', { ...up, ...pointer }));
}

function typeAgain(target: Element, { init, code }: Trigger & { kind: 'key' }, composer: Composer): void {
  const draft = composer.read();
  const form = formOf(target);
  let submitted = false;
  const noticing = new AbortController();
  const notice = ({ target }: Event): void => {
    submitted ||= target === form;
  };
  // On the window: a form may have a field named "addEventListener".
  const view = windowOf(target);
  view.addEventListener('submit', notice, { capture: true, signal: noticing.signal });
  // As a browser does it: a key that the page took makes no keypress.
  let taken = !target.dispatchEvent(keyEvent('keydown', target, init, code));
  if (!taken) taken = !target.dispatchEvent(keyEvent('keypress', target, init, code));
  target.dispatchEvent(keyEvent('keyup', target, init, code));
  noticing.abort();
  // What a browser would have done with a trusted key, it does not do with ours.
  if (taken || submitted || composer.read() !== draft) return;
  if (isLine(target) && target === composer.element && form !== undefined) {
    submitAgain(form, null, composer);
  } else if (isButton(target) || isLine(target)) {
    if (target !== composer.element) target.click();
  }
}

/** Old chats read `keyCode`, `which` and `charCode`, which a constructor does not set everywhere. */
function keyEvent(type: string, target: Element, init: KeyboardEventInit, code: number): KeyboardEvent {
  const view = windowOf(target);
  const event = new view.KeyboardEvent(type, { ...COMMON, ...init, view });
  const codes = { keyCode: code, which: code, charCode: type === 'keypress' ? code : 0 };
  for (const [name, value] of Object.entries(codes)) Object.defineProperty(event, name, { value });
  return event;
}

/** By the prototype: a form may have a field named "requestSubmit". */
function submitAgain(form: HTMLFormElement, submitter: HTMLElement | null, composer: Composer): void {
  const { Node, HTMLFormElement } = windowOf(composer.element);
  const live = Reflect.get(Node.prototype, 'isConnected', form) ? form : formOf(composer.element);
  if (live === undefined) throw new Error('the form that was sent has left the page');
  const button = submitter?.isConnected ? submitter : defaultOf(live);
  HTMLFormElement.prototype.requestSubmit.call(live, button);
}

/** A form that was sent without a button names its default one, as Enter does. */
const defaultOf = (form: HTMLFormElement): HTMLElement | null => {
  const buttons = 'button:not([type]), button[type="submit"], input[type="submit"]';
  const button = Element.prototype.querySelector.call(form, buttons);
  return button !== null && isHtml(button) ? button : null;
};
