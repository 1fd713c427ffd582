import { windowOf } from '#composer';

// By what they carry, not by their class: events and elements of a frame are of the frame's own classes.

export const isKeyEvent = (event: Event): event is KeyboardEvent =>
  'key' in event && typeof event.key === 'string';
export const isMouseEvent = (event: Event): event is MouseEvent => 'button' in event;
export const isSubmitEvent = (event: Event): event is SubmitEvent =>
  event.type === 'submit' && 'submitter' in event;

export const isHtml = (element: Element): element is HTMLElement =>
  element instanceof windowOf(element).HTMLElement;
export const isForm = (element: Element): element is HTMLFormElement =>
  element instanceof windowOf(element).HTMLFormElement;
export const isButton = (element: Element): element is HTMLButtonElement =>
  element instanceof windowOf(element).HTMLButtonElement;
/** A single-line field, or one of the buttons that are inputs. */
export const isLine = (element: Element): element is HTMLInputElement =>
  element instanceof windowOf(element).HTMLInputElement;
