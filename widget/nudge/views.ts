import type { Copy } from '#copy';
import { make, makeIcon } from './build.ts';
import type { Nudge, Team } from './nudge.ts';

/** What the customer can choose. */
export interface Choices {
  edit(): void;
  takeOut(): void;
  sendAsIs(): void;
  use(): void;
  back(): void;
  fine(): void;
  /** Plays the team's spoken line, or stops it. */
  listen(): void;
}

/** Content of the card in one of its states, and what has the focus first. */
export interface View {
  readonly content: readonly Node[];
  readonly focus: HTMLElement | undefined;
}

const PERSON =
  'M12 12.2a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2Zm0 2c-4.2 0-7.4 2.3-7.4 5.3v.5h14.8v-.5c0-3-3.2-5.3-7.4-5.3Z';

/** The nudge itself. The card has the focus first, so that a second Enter presses nothing by mistake. */
export function nudgeView(nudge: Nudge, copy: Copy, choices: Choices): View {
  const { without } = nudge;
  const actions = [
    button('edit', copy.edit, choices.edit),
    ...(without === undefined ? [] : [button('take-out', copy.takeOut, choices.takeOut)]),
    button('send', copy.sendAsIs, choices.sendAsIs),
  ];
  return {
    content: [
      heading(nudge.title, nudge.team),
      ...words(nudge.team, copy, choices),
      make(
        'div',
        { attributes: { id: 'why' } },
        make('p', { attributes: { part: 'reason' } }, nudge.reason),
        quote(
          nudge.excerpt.map(({ text, marked }) =>
            marked ? make('mark', { attributes: { part: 'mark' } }, text) : text,
          ),
        ),
        make('p', { attributes: { part: 'help', class: 'help' } }, nudge.help),
      ),
      make('div', { attributes: { class: 'actions', part: 'actions' } }, ...actions),
      make(
        'div',
        { attributes: { class: 'small' } },
        make('p', { attributes: { part: 'privacy' } }, copy.privacy),
        button('fine', copy.fine, choices.fine),
      ),
    ],
    focus: undefined,
  };
}

/** The message without the hurtful part, before it is used. */
export function previewView(without: string, copy: Copy, choices: Choices): View {
  const use = button('edit', copy['preview.use'], choices.use);
  return {
    content: [
      heading(copy['preview.title']),
      make(
        'div',
        { attributes: { id: 'why' } },
        quote([without], 'whole'),
        make('p', { attributes: { class: 'help', part: 'help' } }, copy['preview.note']),
      ),
      make(
        'div',
        { attributes: { class: 'actions', part: 'actions' } },
        use,
        button('send', copy['preview.back'], choices.back),
      ),
    ],
    focus: use,
  };
}

const heading = (text: string, { name, picture }: Partial<Team> = {}): HTMLElement =>
  make(
    'div',
    { attributes: { class: 'head' } },
    picture === undefined
      ? make('span', { attributes: { class: 'badge', part: 'badge' } }, makeIcon(PERSON))
      : make('img', { attributes: { class: 'badge', part: 'badge picture', src: picture, alt: '' } }),
    make(
      'div',
      {},
      make('p', { attributes: { id: 'title', class: 'title', part: 'title' } }, text),
      ...(name === undefined ? [] : [make('p', { attributes: { class: 'name', part: 'name' } }, name)]),
    ),
  );

/** What the team says itself, written and spoken. */
const words = ({ text, voice }: Team, copy: Copy, choices: Choices): HTMLElement[] => [
  ...(text === undefined ? [] : [make('p', { attributes: { class: 'words', part: 'words' } }, text)]),
  ...(voice === undefined ? [] : [button('listen', `\u25B6 ${copy.listen}`, choices.listen)]),
];

const quote = (content: readonly (Node | string)[], extent: 'excerpt' | 'whole' = 'excerpt'): HTMLElement =>
  make('blockquote', { attributes: { class: extent, dir: 'auto', part: 'excerpt' } }, ...content);

const button = (
  name: 'edit' | 'take-out' | 'send' | 'fine' | 'listen',
  text: string,
  click: () => void,
): HTMLButtonElement =>
  make('button', { attributes: { type: 'button', class: name, part: `button ${name}` }, click }, text);
