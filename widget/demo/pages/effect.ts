import './without-eval.ts';
import { marginOf } from '../../../shared/evaluation/effect/estimate.ts';
import { type EffectEvent, readEvent } from '../../../shared/evaluation/effect/event.ts';
import {
  type ArmRate,
  type Choices,
  type Counted,
  describeCompared,
  describeNeeded,
  type EffectReading,
  readEffect,
} from '../../../shared/evaluation/effect/reading.ts';
import { simulate } from '../../../shared/evaluation/effect/simulate.ts';
import { sumUp } from '../../../shared/evaluation/effect/sum-up.ts';
import { make } from '../../nudge/build.ts';
import { one } from './one.ts';
import { plotIntervals, plotLines, plotShares } from './plot.ts';

// What "npm run effect" prints, drawn, for an owner without a command line.
const report = one('#report', HTMLElement);
const status = one('#status', HTMLElement);

function show(events: readonly EffectEvent[]): void {
  const reading = readEffect(sumUp(events));
  report.replaceChildren(
    verdict(reading),
    figure(
      'Hostile messages in a thousand, in conversations in which something was flagged, with the 95 % interval',
      plotIntervals(
        reading.flagged.flatMap(({ arm, rate }, shade) => {
          if (rate === undefined) return [];
          const margin = marginOf(rate);
          return [{ name: arm, value: rate.rate, low: rate.rate - margin, high: rate.rate + margin, shade }];
        }),
        'Hostile messages in a thousand by arm; the table below has the figures',
      ),
      table(reading.flagged),
    ),
    weeks(reading),
    ...(reading.choices === undefined ? [] : [choices(reading.choices)]),
  );
  status.textContent = `${events.length} events, ${new Set(events.map(({ unit }) => unit)).size} conversations`;
}

const verdict = (reading: EffectReading): HTMLElement =>
  make(
    'section',
    {},
    ...reading.compared.map((one) => make('p', { attributes: { class: 'verdict' } }, describeCompared(one))),
    ...describeNeeded(reading).map((sentence) => make('p', {}, sentence)),
  );

function table(arms: readonly ArmRate[]): HTMLElement {
  const head = ['Arm', 'Conversations', 'Messages', 'Hostile', 'In a thousand'];
  const body = arms.map(({ arm, sums, rate }) => {
    const cells = [arm, sums.units, sums.messages, sums.hostile, rate?.rate.toFixed(1) ?? 'too few'];
    return make('tr', {}, ...cells.map((cell) => make('td', {}, String(cell))));
  });
  const names = head.map((name) => make('th', { attributes: { scope: 'col' } }, name));
  return make('table', {}, make('thead', {}, make('tr', {}, ...names)), make('tbody', {}, ...body));
}

const weeks = ({ weeks, flagged }: EffectReading): HTMLElement =>
  figure(
    'The same by week of the first event',
    plotLines(
      weeks.map(({ monday }) => monday.slice(5)),
      flagged.map(({ arm }, shade) => ({
        name: arm,
        shade,
        values: weeks.map(({ arms }) => arms.find((other) => other.arm === arm)?.rate?.rate),
      })),
      'Hostile messages in a thousand by week and arm',
    ),
  );

const choices = ({ chosen, became, abandoned }: Choices): HTMLElement =>
  figure(
    `What people chose, and what was sent in the end; in ${abandoned} conversations nothing was sent after the question`,
    ...[chosen, became].map((counted) => plotShares(counted, inWords(counted))),
  );

const inWords = (counted: readonly Counted[]): string =>
  counted.map(({ name, count }) => `${name} ${count}`).join(', ');

const figure = (caption: string, ...content: readonly Node[]): HTMLElement =>
  // It scrolls on a phone, also by keyboard.
  make('figure', { attributes: { tabindex: '0' } }, make('figcaption', {}, caption), ...content);

/** Throws on the first line that is no event, saying which, what came and what was expected. */
const readEvents = (text: string): EffectEvent[] =>
  text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [readEvent(line)];
    } catch (error) {
      throw new Error(`line ${at + 1}: ${error instanceof Error ? error.message : error}`);
    }
  });

one('#file', HTMLInputElement).addEventListener('change', async ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  if (file === undefined) return;
  try {
    show(readEvents(await file.text()));
  } catch (error) {
    report.replaceChildren();
    status.textContent = `${file.name}: ${error instanceof Error ? error.message : String(error)}`;
  }
});
one('#made-up', HTMLElement).addEventListener('click', () =>
  show([...simulate({ units: 40_000, holdout: 0.5, effect: 0.3, seed: 7, weeks: 6 })]),
);
