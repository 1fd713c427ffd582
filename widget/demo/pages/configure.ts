import { LOCALES } from '#copy';
import { define } from '../../define.ts';
import { FRAMINGS, WHENS } from '../../effect/arm.ts';
import { make } from '../../nudge/build.ts';
import { ANSWERED_BY } from '../../nudge/nudge.ts';
import { STRICTNESS } from '../../strictness.ts';
import { one } from './one.ts';

/** What an owner can choose; what is left at its first value does not stand at the tag. */
interface Setting {
  readonly name: string;
  readonly label: string;
  readonly kind: 'select' | 'text' | 'colour' | 'share';
  readonly values?: readonly string[];
  /** What it is without a choice. */
  readonly usual?: string;
}

const GROUPS: Readonly<Record<string, readonly Setting[]>> = {
  'Who and when': [
    { name: 'answered-by', label: 'Who answers', kind: 'select', values: ANSWERED_BY },
    { name: 'when', label: 'When it speaks', kind: 'select', values: WHENS },
    { name: 'framing', label: 'What it says first', kind: 'select', values: FRAMINGS },
    {
      name: 'strictness',
      label: 'Strictness',
      kind: 'select',
      values: ['usual', ...STRICTNESS.filter((one) => one !== 'usual')],
    },
    { name: 'locale', label: 'Language', kind: 'select', values: ['', ...LOCALES] },
    { name: 'holdout', label: 'Share held out, to measure', kind: 'share' },
  ],
  'Your team': [
    { name: 'team-name', label: 'Name', kind: 'text' },
    { name: 'team-picture', label: 'Address of a picture', kind: 'text' },
    { name: 'team-text', label: 'A sentence of theirs', kind: 'text' },
    { name: 'team-voice', label: 'Address of a spoken line', kind: 'text' },
    { name: 'help-line', label: 'A help line, for who writes of ending their life', kind: 'text' },
    { name: 'help-line-link', label: 'Where it leads (tel:, https:)', kind: 'text' },
  ],
  'Your words': [
    { name: 'wording human', label: 'The first sentence', kind: 'text' },
    { name: 'wording edit', label: '“Edit”', kind: 'text' },
    { name: 'wording takeOut', label: '“Take it out”', kind: 'text' },
    { name: 'wording sendAsIs', label: '“Send as it is”', kind: 'text' },
  ],
  Look: [
    { name: 'theme', label: 'Theme', kind: 'select', values: ['', 'light', 'dark'] },
    { name: '--civility-nudge-accent', label: 'Accent', kind: 'colour', usual: '#17635c' },
    { name: '--civility-nudge-background', label: 'Background', kind: 'colour', usual: '#fffdf9' },
    { name: '--civility-nudge-mark', label: 'Marked words', kind: 'colour', usual: '#ffe3a3' },
  ],
};

define();
const settings = one('#choices', HTMLFormElement);
const field = one('#message', HTMLTextAreaElement);
const said = one('#said', HTMLElement);

settings.append(
  ...Object.entries(GROUPS).map(([title, group]) =>
    make('fieldset', {}, make('legend', {}, title), ...group.map(controlOf)),
  ),
);

function controlOf({ name, label, kind, values = [], usual = '' }: Setting): HTMLElement {
  const control =
    kind === 'select'
      ? make(
          'select',
          { attributes: { name } },
          ...values.map((value) =>
            make('option', { attributes: { value } }, value === '' ? 'the page’s' : value),
          ),
        )
      : make('input', {
          attributes: {
            name,
            ...{
              text: { type: 'text' },
              colour: { type: 'color', value: usual },
              share: { type: 'number', min: '0', max: '1', step: '0.05', placeholder: '0' },
            }[kind],
          },
        });
  return make('label', {}, label, control);
}

/** What was chosen otherwise than it is anyway, by name. */
function chosen(): Map<string, string> {
  const values = new FormData(settings);
  const pairs = Object.values(GROUPS).flatMap((group) =>
    group.flatMap(({ name, values: known = [], usual = known[0] ?? '' }): [string, string][] => {
      const value = String(values.get(name) ?? '').trim();
      return value === '' || value === usual ? [] : [[name, value]];
    }),
  );
  return new Map(pairs);
}

const WORDING = 'wording ';

/** Attributes of the tag, and custom properties of its style. */
function composeTag(): { attributes: Map<string, string>; properties: Map<string, string> } {
  const attributes = new Map([['for', '#message']]);
  const properties = new Map<string, string>();
  const wording: Record<string, string> = {};
  for (const [name, value] of chosen()) {
    if (name.startsWith('--')) properties.set(name, value);
    else if (name.startsWith(WORDING)) wording[name.slice(WORDING.length)] = value;
    else attributes.set(name, value);
  }
  if (Object.keys(wording).length > 0) attributes.set('wording', JSON.stringify(wording));
  return { attributes, properties };
}

/** In the quotes that it needs fewer escapes in. */
function quoted(value: string): string {
  const safe = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return safe.includes('"') ? `'${safe.replaceAll("'", '&#39;')}'` : `"${safe}"`;
}

function showTag(): void {
  const { attributes, properties } = composeTag();
  const tag = document.createElement('civility-nudge');
  for (const [name, value] of attributes) tag.setAttribute(name, value);
  for (const [name, value] of properties) tag.style.setProperty(name, value);
  one('#tag', HTMLElement).replaceChildren(tag);
  const lines = [...attributes].map(([name, value]) => `  ${name}=${quoted(value)}`);
  const style = [...properties].map(([name, value]) => `  ${name}: ${value};`);
  one('#code', HTMLElement).textContent = [
    '<script async src="/civility-nudge.js"></script>',
    `<civility-nudge\n${lines.join('\n')}\n></civility-nudge>`,
    ...(style.length > 0 ? [`<style>\ncivility-nudge {\n${style.join('\n')}\n}\n</style>`] : []),
  ].join('\n');
}

/** What became of a message, beneath it. */
const NAMES: Readonly<Record<string, string>> = {
  shown: 'held, and asked about',
  hinted: 'hinted at quietly',
  edited: 'edited',
  'taken-out': 'taken out',
  'sent-as-is': 'sent as it is',
  fine: 'called fine',
  'held-out': 'held out: nothing is shown',
};
let became: string[] = [];
for (const [name, text] of Object.entries(NAMES))
  document.addEventListener(`civility-nudge:${name}`, () => became.push(text));

function send(): void {
  const text = field.value.trim();
  if (text === '') return;
  const after = became.length > 0 ? became.join(', ') : 'nothing was said';
  said.append(
    make(
      'li',
      { attributes: { class: 'bubble customer' } },
      make('p', { attributes: { class: 'text' } }, text),
      make('p', { attributes: { class: 'became' } }, after),
    ),
  );
  said.scrollTop = said.scrollHeight;
  became = [];
  field.value = '';
}

one('#chat-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
settings.addEventListener('input', showTag);
settings.addEventListener('submit', (event) => event.preventDefault());
one('#copy', HTMLButtonElement).addEventListener('click', async () => {
  const code = one('#code', HTMLElement);
  const told = one('#copied', HTMLElement);
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    told.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    told.textContent = 'This browser does not let us copy: the tag is selected, press Ctrl+C';
  }
});
// Each visit of this page begins anew: otherwise, after two tries, it would only whisper.
sessionStorage.removeItem('civility-nudge:chosen');
showTag();
