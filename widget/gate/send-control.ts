import { windowOf } from '#composer';
import { isButton, isLine } from './events.ts';
import { readLabel } from './send-label.ts';
import { ancestryOf, deepQuery, formOf, shownParentOf } from './tree.ts';

const NATIVE = 'button, [role="button"], input[type="submit"], input[type="image"], input[type="button"]';
const NEVER = 'a[href], label, select, textarea, summary, input, option, [contenteditable]';
const CONTROLS = `${NATIVE}, svg`;

/** A labelled control may stand this far from its field, an unlabelled icon this far, in CSS pixels. */
const NEAR = 200;
const BESIDE = 64;
const LEVELS_TOGETHER = 4;

/**
 * The control that a press on `path` (innermost first) uses, if that sends what stands in the composer.
 * In doubt it is none: a press that is held wrongly is worse than one that goes on.
 */
export function sendControlOf(
  path: readonly Element[],
  composer: HTMLElement,
  selector: string | null,
): Element | undefined {
  if (selector !== null && selector.trim() !== '') return path.find((element) => element.matches(selector));
  const control = controlOf(path);
  if (control === undefined || control.contains(composer) || composer.contains(control)) return undefined;
  return sends(control, composer) ? control : undefined;
}

/** The send control nearest to the composer, for when the pressed one has gone. */
export function findSendControl(composer: HTMLElement, selector: string | null): Element | undefined {
  for (const scope of [formOf(composer), ...ancestryOf(composer)]) {
    if (scope === undefined) continue;
    for (const candidate of deepQuery(scope, selector ?? CONTROLS)) {
      const control = sendControlOf([...ancestryOf(candidate)], composer, selector);
      if (control !== undefined) return control;
    }
  }
  return undefined;
}

/** The nearest button; else the outermost of the elements that show the pressing hand. */
function controlOf(path: readonly Element[]): Element | undefined {
  for (const element of path) {
    if (element.matches(NATIVE)) return element;
    if (element.matches(NEVER)) return undefined;
  }
  const [pressed] = path;
  if (pressed === undefined || !showsHand(pressed)) return undefined;
  let control = pressed;
  for (let at = shownParentOf(control); at !== undefined && showsHand(at); at = shownParentOf(at))
    control = at;
  return control;
}

const showsHand = (element: Element): boolean =>
  windowOf(element).getComputedStyle(element).cursor === 'pointer';

function sends(control: Element, composer: HTMLElement): boolean {
  const form = formOf(composer);
  const ownForm = formOf(control);
  if (ownForm !== undefined && ownForm !== form) return false;
  const reading = readControl(control);
  if (reading === 'other') return false;
  if (form !== undefined && ownForm === form && isSubmitButton(control)) {
    return reading === 'send' || defaultButtonOf(form) === control;
  }
  if (reading === 'send') return ownForm !== undefined || gapBetween(control, composer) <= NEAR;
  return nameOf(control) === '' && isLastIconBeside(control, composer);
}

/** Whether a submit button, as the event names it, sends: forms have others that attach or preview. */
export const submits = (submitter: Element | null, form: HTMLFormElement): boolean =>
  submitter === null || defaultButtonOf(form) === submitter || readControl(submitter) !== 'other';

const isSubmitButton = (control: Element): boolean =>
  (isButton(control) && control.type === 'submit') ||
  (isLine(control) && (control.type === 'submit' || control.type === 'image'));

/** The button that Enter in a line of the form would press. */
const defaultButtonOf = (form: HTMLFormElement): Element | undefined => {
  // By the prototype: a form may have a field named "elements".
  const { HTMLFormElement, HTMLFormControlsCollection } = windowOf(form);
  const elements: unknown = Reflect.get(HTMLFormElement.prototype, 'elements', form);
  return elements instanceof HTMLFormControlsCollection ? [...elements].find(isSubmitButton) : undefined;
};

/** What a customer sees or hears the control called. */
function nameOf(control: Element): string {
  const labelled = control.getAttribute('aria-label') ?? control.getAttribute('title');
  const value = isLine(control) ? control.value || control.alt : '';
  const pictured = control.querySelector('img[alt], svg title, [aria-label]');
  const alternative = pictured?.getAttribute('alt') ?? pictured?.getAttribute('aria-label') ?? '';
  return (
    [labelled ?? '', value, control.textContent ?? '', alternative].find((name) => name.trim() !== '') ?? ''
  );
}

function readControl(control: Element): ReturnType<typeof readLabel> {
  const byName = readLabel(nameOf(control));
  if (byName !== 'unknown') return byName;
  const marks = ['id', 'class', 'name', 'data-testid', 'data-test', 'data-action'];
  for (const mark of marks) {
    const reading = readLabel(control.getAttribute(mark) ?? '');
    if (reading !== 'unknown') return reading;
  }
  return 'unknown';
}

/** An unlabelled icon sends when it is the last control right beside the field. */
function isLastIconBeside(control: Element, composer: HTMLElement): boolean {
  if (gapBetween(control, composer) > BESIDE) return false;
  const together = [...ancestryOf(composer)]
    .slice(1, LEVELS_TOGETHER + 1)
    .find((ancestor) => [...ancestryOf(control)].includes(ancestor));
  if (together === undefined || together === together.ownerDocument.body) return false;
  const last = [...deepQuery(together, CONTROLS)].filter((element) => element.checkVisibility()).at(-1);
  return last === undefined || last === control || control.contains(last);
}

function gapBetween(one: Element, other: Element): number {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(across, down);
}
