import { ARMS, type Arm } from '../../../widget/effect/arm.ts';
import { differenceOf, type Rate, rateOf, unitsNeeded } from './estimate.ts';
import { addUp, type Sums } from './sums.ts';

/** By how much the rate should at least fall for an experiment to be worth its while. */
const WORTH_FINDING = 0.1;

/** What the events show, as lines for people. */
export function renderEffect(rows: readonly Sums[]): string {
  if (rows.length === 0) return 'No events.';
  const flagged = rows.filter((row) => row.flagged === 1);
  return [
    ...section('All conversations', rows),
    ...section('Conversations in which something was flagged (what a nudge can change)', flagged),
    ...compare(flagged),
    ...choices(rows),
    ...weeks(flagged),
  ].join('\n');
}

const of = (rows: readonly Sums[], arm: Arm): Sums | undefined =>
  addUp(rows.filter((row) => row.arm === arm));

/** The arms that some conversation was in. */
const armsIn = (rows: readonly Sums[]): Arm[] => ARMS.filter((arm) => rows.some((row) => row.arm === arm));

function section(title: string, rows: readonly Sums[]): string[] {
  const lines = armsIn(rows).flatMap((arm) => {
    const sums = of(rows, arm);
    const rate = sums && rateOf(sums);
    if (sums === undefined || rate === undefined)
      return [`  ${arm}: ${sums?.units ?? 0} conversations, too few for a rate`];
    return [
      `  ${arm}: ${sums.units} conversations, ${sums.messages} messages sent, ${sums.hostile} hostile: ${show(rate)} in a thousand`,
    ];
  });
  return [`${title}`, ...lines, ''];
}

/** Each arm beside the holdout. */
function compare(rows: readonly Sums[]): string[] {
  const holdout = of(rows, 'holdout');
  const notAsked = holdout && rateOf(holdout);
  const compared = armsIn(rows).flatMap((arm) => {
    const sums = arm === 'holdout' ? undefined : of(rows, arm);
    const asked = sums && rateOf(sums);
    if (asked === undefined || notAsked === undefined) return [];
    const { difference, low, high } = differenceOf(asked, notAsked);
    return [
      `Difference of ${arm}: ${signed(difference)} hostile in a thousand messages, 95 % interval ${signed(low)} to ${signed(high)}` +
        `${low > 0 || high < 0 ? '' : ': no effect is shown'}`,
    ];
  });
  if (notAsked === undefined || compared.length === 0) {
    return [
      'An effect needs 50 flagged conversations or more in each arm: set holdout="0.1" at the tag, and wait.',
      '',
    ];
  }
  return [
    ...compared,
    ...(compared.length > 1
      ? ['Of several arms one may look well by chance: try it once more, alone, before you believe it.']
      : []),
    `To find a fall by a tenth in four of five experiments: ${unitsNeeded(notAsked, WORTH_FINDING)} flagged conversations in each arm.`,
    'Look once, at the size planned: whoever looks every day sees an effect sooner or later.',
    '',
  ];
}

function choices(rows: readonly Sums[]): string[] {
  const asked = rows.filter(({ arm }) => arm !== 'holdout');
  const sums = addUp(asked);
  if (sums === undefined || sums.shown + sums.hinted === 0) return [];
  const spoken = sums.shown + sums.hinted;
  const share = (count: number, of: number): string =>
    of === 0 ? `${count}` : `${count} (${((100 * count) / of).toFixed(0)} %)`;
  const sent = sums.unchanged + sums.milder + sums.no_better + sums.worse + sums.disguised;
  return [
    `Asked ${sums.shown} times: edited ${share(sums.edited, sums.shown)}, taken out ${share(sums.taken_out, sums.shown)}, sent as it is ${share(sums.sent_as_is, sums.shown)}, called fine ${share(sums.fine, sums.shown)}; hinted at quietly ${sums.hinted} times`,
    `Sent at last: unchanged ${share(sums.unchanged, spoken)}, milder ${share(sums.milder, spoken)}, no better ${share(sums.no_better, spoken)}, worse ${share(sums.worse, spoken)}, disguised ${share(sums.disguised, spoken)}`,
    `Conversations with a question after which nothing was sent: ${sums.abandoned}; from question to sending ${(sums.ms_to_send / Math.max(1, sent) / 1000).toFixed(1)} s on average`,
    '',
  ];
}

function weeks(rows: readonly Sums[]): string[] {
  const mondays = [...new Set(rows.map(({ week }) => week))].sort();
  return [
    'By week of the first event, hostile in a thousand messages of flagged conversations',
    ...mondays.map((week) => {
      const own = rows.filter((row) => row.week === week);
      const shown = armsIn(rows).map((arm) => {
        const sums = of(own, arm);
        const rate = sums && rateOf(sums);
        return `${arm} ${rate === undefined ? 'too few' : show(rate)}`;
      });
      return `  ${week}: ${shown.join(', ')}`;
    }),
  ];
}

const show = ({ rate, error }: Rate): string => `${rate.toFixed(1)} (± ${(1.96 * error).toFixed(1)})`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
