import { closestLocale, LOCALES, type Locale, loadCopy } from '#copy';
import { FRAMINGS } from '../../effect/arm.ts';
import { make } from '../../nudge/build.ts';
import css from '../../nudge/card.css?inline';
import { one } from './one.ts';
import { STATES, type State } from './states.ts';

// Every state of the nudge at once, by theme, locale and framing; the address says which, so that it can be sent on.
const RIGHT_TO_LEFT: ReadonlySet<Locale> = new Set(['ar', 'he']);
const THEMES = ['light', 'dark'] as const;

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
/** On a page of its own the card stands where it is put. */
const STANDING = '.card, .line { position: static; inline-size: auto; animation: none; }';
const SHEETS = [sheetOf(css), sheetOf(STANDING)];

const wanted = <T extends string>(name: string, known: readonly T[], otherwise: T): T => {
  const value = new URLSearchParams(location.search).get(name);
  return known.find((one) => one === value) ?? otherwise;
};

async function show(): Promise<void> {
  const theme = wanted(
    'theme',
    THEMES,
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const locale = wanted('locale', LOCALES, closestLocale(navigator.language));
  const framing = wanted('framing', FRAMINGS, 'human');
  const copy = await loadCopy(locale);
  document.body.dataset.theme = theme;
  const figures = STATES.map((state) => figureOf(state, theme, locale, [...state.view(copy, framing)]));
  one('#gallery', HTMLElement).replaceChildren(...figures);
  choose('theme', THEMES, theme);
  choose('locale', LOCALES, locale);
  choose('framing', FRAMINGS, framing);
}

function figureOf({ name, kind }: State, theme: string, locale: Locale, content: Node[]): HTMLElement {
  const host = make('div', { attributes: { theme } });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = SHEETS;
  const labelled = kind === 'card' ? { role: 'group', 'aria-labelledby': 'title' } : {};
  const shown = make(
    'div',
    {
      attributes: {
        class: { card: 'card', line: 'line', 'firm line': 'line firm' }[kind],
        lang: locale,
        dir: RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr',
        ...labelled,
      },
    },
    ...content,
  );
  root.append(shown);
  return make('figure', {}, host, make('figcaption', {}, name));
}

/** Fills a choice; another one is another address. */
function choose(name: string, values: readonly string[], chosen: string): void {
  const select = one(`select[name="${name}"]`, HTMLSelectElement);
  select.replaceChildren(
    ...values.map((value) => new Option(value, value, value === chosen, value === chosen)),
  );
  select.onchange = () => {
    const address = new URL(location.href);
    address.searchParams.set(name, select.value);
    history.replaceState(null, '', address);
    void show();
  };
}

await show();
