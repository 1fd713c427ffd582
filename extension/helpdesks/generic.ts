import type { FieldKind } from './field-kind.ts';
import type { Helpdesk } from './helpdesk.ts';

/** Words in a field's name or label that tell an internal note from a reply. */
const NOTE =
  /\b(?:internal|private)\b.{0,12}\b(?:notes?|comments?)\b|\bnotes? to (?:self|team|colleagues)\b/iu;
/** A one-line field counts only when it says that it takes a message. */
const MESSAGE = /repl|messag|respon|answer|chat|comment/iu;

/** Any page that an agent switches the extension on for. */
export const generic: Helpdesk = {
  id: 'generic',
  name: 'Any page',
  matches: () => true,
  composer: 'textarea, input, [contenteditable]:not([contenteditable="false"])',
  kindOf,
};

function kindOf(element: Element): FieldKind | undefined {
  // Code editors, and decoys that only measure text.
  if (element.closest('[aria-hidden="true"], [role="search"], .CodeMirror, .cm-editor, .monaco-editor'))
    return undefined;
  const said = sayingOf(element);
  if (NOTE.test(said)) return 'note';
  if (element.localName === 'input' && !MESSAGE.test(said)) return undefined;
  return 'reply';
}

const sayingOf = (element: Element): string =>
  ['aria-label', 'placeholder', 'title', 'name', 'id']
    .map((name) => element.getAttribute(name) ?? '')
    .concat(labelsOf(element))
    .join(' ');

const labelsOf = (element: Element): string[] =>
  'labels' in element && element.labels instanceof NodeList
    ? [...element.labels].map((label) => label.textContent ?? '')
    : [];
