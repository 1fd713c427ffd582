import { marginOf, type Rate } from './estimate.ts';
import {
  type ArmRate,
  type Choices,
  type Counted,
  describeCompared,
  describeNeeded,
  readEffect,
} from './reading.ts';
import type { Sums } from './sums.ts';

/** What the events show, as lines for people. */
export function renderEffect(rows: readonly Sums[]): string {
  if (rows.length === 0) return 'No events.';
  const reading = readEffect(rows);
  return [
    ...section('All conversations', reading.all),
    ...section('Conversations in which something was flagged (what a nudge can change)', reading.flagged),
    ...reading.compared.map(describeCompared),
    ...describeNeeded(reading),
    '',
    ...(reading.choices === undefined ? [] : choices(reading.choices)),
    'By week of the first event, hostile in a thousand messages of flagged conversations',
    ...reading.weeks.map(({ monday, arms }) => {
      const shown = arms.map(({ arm, rate }) => `${arm} ${rate === undefined ? 'too few' : show(rate)}`);
      return `  ${monday}: ${shown.join(', ')}`;
    }),
  ].join('\n');
}

const section = (title: string, arms: readonly ArmRate[]): string[] => [
  title,
  ...arms.map(({ arm, sums, rate }) =>
    rate === undefined
      ? `  ${arm}: ${sums.units} conversations, too few for a rate`
      : `  ${arm}: ${sums.units} conversations, ${sums.messages} messages sent, ${sums.hostile} hostile: ${show(rate)} in a thousand`,
  ),
  '',
];

function choices({ asked, hinted, chosen, became, abandoned, secondsToSend }: Choices): string[] {
  const shares = (counted: readonly Counted[], of: number): string =>
    counted
      .map(({ name, count }) =>
        of === 0 ? `${name} ${count}` : `${name} ${count} (${((100 * count) / of).toFixed(0)} %)`,
      )
      .join(', ');
  return [
    `Asked ${asked} times: ${shares(chosen, asked)}; hinted at quietly ${hinted} times`,
    `Sent at last: ${shares(became, asked + hinted)}`,
    `Conversations with a question after which nothing was sent: ${abandoned}; from question to sending ${secondsToSend.toFixed(1)} s on average`,
    '',
  ];
}

const show = (rate: Rate): string => `${rate.rate.toFixed(1)} (± ${marginOf(rate).toFixed(1)})`;
