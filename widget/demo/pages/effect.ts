import './without-eval.ts';
import { z } from 'zod';
import { differenceOf, type Rate, rateOf, unitsNeeded } from '../../../shared/evaluation/effect/estimate.ts';
import { type EffectEvent, effectEvent } from '../../../shared/evaluation/effect/event.ts';
import { simulate } from '../../../shared/evaluation/effect/simulate.ts';
import { sumUp } from '../../../shared/evaluation/effect/sum-up.ts';
import { addUp, type Sums } from '../../../shared/evaluation/effect/sums.ts';
import { ARMS, type Arm } from '../../effect/arm.ts';
import { make } from '../../nudge/build.ts';
import { plotIntervals, plotLines, plotShares } from './plot.ts';

// The same figures as "npm run effect", for an owner without a command line.
const AT_95 = 1.96;
/** By how much the rate should at least fall for an experiment to be worth its while. */
const WORTH_FINDING = 0.1;

const one = (selector: string): HTMLElement => {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) return element;
  throw new Error(`the page has no ${selector}`);
};
const status = (text: string): void => {
  one('#status').textContent = text;
};

/** Throws on the first line that is no event, saying which, what came and what was expected. */
function readEvents(text: string): EffectEvent[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = effectEvent.safeParse(parseLine(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`line ${at + 1}: ${z.prettifyError(parsed.error)}`);
  });
}
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function show(events: readonly EffectEvent[]): void {
  const rows = sumUp(events);
  const flagged = rows.filter((row) => row.flagged === 1);
  const arms = ARMS.filter((arm) => flagged.some((row) => row.arm === arm));
  one('#report').replaceChildren(
    verdict(flagged, arms),
    figure(
      'Hostile messages in a thousand, in conversations in which something was flagged, with the 95 % interval',
      plotIntervals(
        arms.flatMap((arm, shade) => {
          const rate = rateIn(flagged, arm);
          return rate === undefined ? [] : [barOf(arm, rate, shade)];
        }),
        'Hostile messages in a thousand by arm; the table below has the figures',
      ),
      table(flagged, arms),
    ),
    weeks(flagged, arms),
    choices(rows),
  );
  status(`${events.length} events, ${new Set(events.map(({ unit }) => unit)).size} conversations`);
}

const rateIn = (rows: readonly Sums[], arm: Arm): Rate | undefined => {
  const sums = addUp(rows.filter((row) => row.arm === arm));
  return sums && rateOf(sums);
};
const barOf = (name: string, { rate, error }: Rate, shade: number) => ({
  name,
  value: rate,
  low: rate - AT_95 * error,
  high: rate + AT_95 * error,
  shade,
});

function verdict(rows: readonly Sums[], arms: readonly Arm[]): HTMLElement {
  const holdout = rateIn(rows, 'holdout');
  const sentences = arms.flatMap((arm) => {
    const rate = arm === 'holdout' ? undefined : rateIn(rows, arm);
    if (rate === undefined || holdout === undefined) return [];
    const { difference, low, high } = differenceOf(rate, holdout);
    const range = `95 % interval ${signed(low)} to ${signed(high)}`;
    return [
      low > 0 || high < 0
        ? `${arm}: ${signed(difference)} hostile in a thousand messages (${range}).`
        : `${arm}: no effect is shown (${range}).`,
    ];
  });
  const needed =
    holdout === undefined
      ? 'An effect needs 50 flagged conversations or more in each arm: set holdout="0.1" at the tag, and wait.'
      : `To find a fall by a tenth in four of five experiments, each arm needs ${unitsNeeded(holdout, WORTH_FINDING)} flagged conversations. Look once, at the size planned.`;
  return make(
    'section',
    {},
    ...sentences.map((sentence) => make('p', { attributes: { class: 'verdict' } }, sentence)),
    make('p', {}, needed),
  );
}

function table(rows: readonly Sums[], arms: readonly Arm[]): HTMLElement {
  const head = ['Arm', 'Conversations', 'Messages', 'Hostile', 'In a thousand'];
  const body = arms.map((arm) => {
    const sums = addUp(rows.filter((row) => row.arm === arm));
    const rate = rateIn(rows, arm);
    const cells = [arm, sums?.units, sums?.messages, sums?.hostile, rate?.rate.toFixed(1) ?? 'too few'];
    return make('tr', {}, ...cells.map((cell) => make('td', {}, String(cell ?? 0))));
  });
  return make(
    'div',
    {},
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make('tr', {}, ...head.map((name) => make('th', { attributes: { scope: 'col' } }, name))),
      ),
      make('tbody', {}, ...body),
    ),
  );
}

function weeks(rows: readonly Sums[], arms: readonly Arm[]): HTMLElement {
  const mondays = [...new Set(rows.map(({ week }) => week))].sort();
  const series = arms.map((arm, shade) => ({
    name: arm,
    shade,
    values: mondays.map(
      (monday) =>
        rateIn(
          rows.filter(({ week }) => week === monday),
          arm,
        )?.rate,
    ),
  }));
  return figure(
    'The same by week of the first event',
    plotLines(
      mondays.map((monday) => monday.slice(5)),
      series,
      'Hostile messages in a thousand by week and arm',
    ),
  );
}

function choices(rows: readonly Sums[]): HTMLElement {
  const sums = addUp(rows.filter(({ arm }) => arm !== 'holdout'));
  const count = (key: Exclude<keyof Sums, 'week' | 'arm' | 'flagged'>): number => sums?.[key] ?? 0;
  const chosen = [
    { name: 'Edited', count: count('edited') },
    { name: 'Taken out', count: count('taken_out') },
    { name: 'Sent as it is', count: count('sent_as_is') },
    { name: 'Called fine', count: count('fine') },
  ];
  const became = [
    { name: 'Milder', count: count('milder') },
    { name: 'Unchanged', count: count('unchanged') },
    { name: 'No better', count: count('no_better') },
    { name: 'Worse', count: count('worse') },
    { name: 'Disguised', count: count('disguised') },
  ];
  return figure(
    `What people chose, and what was sent in the end; in ${count('abandoned')} conversations nothing was sent after the question`,
    plotShares(chosen, chosen.map(({ name, count: times }) => `${name} ${times}`).join(', ')),
    plotShares(became, became.map(({ name, count: times }) => `${name} ${times}`).join(', ')),
  );
}

const figure = (caption: string, ...content: readonly Node[]): HTMLElement =>
  // It scrolls on a phone, also by keyboard.
  make('figure', { attributes: { tabindex: '0' } }, make('figcaption', {}, caption), ...content);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

one('#file').addEventListener('change', async ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  if (file === undefined) return;
  try {
    show(readEvents(await file.text()));
  } catch (error) {
    one('#report').replaceChildren();
    status(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
});
one('#made-up').addEventListener('click', () =>
  show([...simulate({ units: 40_000, holdout: 0.5, effect: 0.3, seed: 7, weeks: 6 })]),
);
