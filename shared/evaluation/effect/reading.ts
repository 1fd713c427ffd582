import { ARMS, type Arm } from '../../../widget/effect/arm.ts';
import { type Difference, differenceOf, type Rate, rateOf, unitsNeeded } from './estimate.ts';
import { addUp, type Sums } from './sums.ts';

/** By how much the rate should at least fall for an experiment to be worth its while. */
const WORTH_FINDING = 0.1;

/** One arm; without a rate where it has too few conversations for one. */
export interface ArmRate {
  readonly arm: Arm;
  readonly sums: Sums;
  readonly rate: Rate | undefined;
}

/** An arm beside the holdout. */
export interface Compared extends Difference {
  readonly arm: Arm;
}

/** How often something was, by what it is called. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What became of the messages that were spoken about. */
export interface Choices {
  readonly asked: number;
  readonly hinted: number;
  readonly chosen: readonly Counted[];
  /** What was sent at last. */
  readonly became: readonly Counted[];
  /** Conversations with a question after which nothing was sent. */
  readonly abandoned: number;
  /** From a question to sending, on average. */
  readonly secondsToSend: number;
}

/** What events show; told as text and drawn on a page. */
export interface EffectReading {
  readonly all: readonly ArmRate[];
  /** Of conversations in which something was flagged: what a nudge can change. */
  readonly flagged: readonly ArmRate[];
  readonly compared: readonly Compared[];
  /** Flagged conversations that each arm needs; undefined as long as there is nothing to compare. */
  readonly needed: number | undefined;
  /** By the Monday of the first event, of flagged conversations. */
  readonly weeks: readonly { readonly monday: string; readonly arms: readonly ArmRate[] }[];
  /** Undefined where nothing was said. */
  readonly choices: Choices | undefined;
}

/** Reads what the query gives. */
export function readEffect(rows: readonly Sums[]): EffectReading {
  const ofFlagged = rows.filter(({ flagged }) => flagged === 1);
  const flagged = armsIn(ofFlagged);
  const holdout = flagged.find(({ arm }) => arm === 'holdout')?.rate;
  const compared = flagged.flatMap(({ arm, rate }) =>
    arm === 'holdout' || rate === undefined || holdout === undefined
      ? []
      : [{ arm, ...differenceOf(rate, holdout) }],
  );
  const mondays = [...new Set(ofFlagged.map(({ week }) => week))].sort();
  return {
    all: armsIn(rows),
    flagged,
    compared,
    needed: holdout === undefined || compared.length === 0 ? undefined : unitsNeeded(holdout, WORTH_FINDING),
    weeks: mondays.map((monday) => ({
      monday,
      arms: armsIn(ofFlagged.filter(({ week }) => week === monday)),
    })),
    choices: choicesIn(rows),
  };
}

/** The arms that some conversation was in. */
const armsIn = (rows: readonly Sums[]): ArmRate[] =>
  ARMS.flatMap((arm) => {
    const sums = addUp(rows.filter((row) => row.arm === arm));
    return sums === undefined ? [] : [{ arm, sums, rate: rateOf(sums) }];
  });

function choicesIn(rows: readonly Sums[]): Choices | undefined {
  const sums = addUp(rows.filter(({ arm }) => arm !== 'holdout'));
  if (sums === undefined || sums.shown + sums.hinted === 0) return undefined;
  const became = [
    { name: 'unchanged', count: sums.unchanged },
    { name: 'milder', count: sums.milder },
    { name: 'no better', count: sums.no_better },
    { name: 'worse', count: sums.worse },
    { name: 'disguised', count: sums.disguised },
  ];
  const sent = became.reduce((total, { count }) => total + count, 0);
  return {
    asked: sums.shown,
    hinted: sums.hinted,
    chosen: [
      { name: 'edited', count: sums.edited },
      { name: 'taken out', count: sums.taken_out },
      { name: 'sent as it is', count: sums.sent_as_is },
      { name: 'called fine', count: sums.fine },
    ],
    became,
    abandoned: sums.abandoned,
    secondsToSend: sums.ms_to_send / Math.max(1, sent) / 1000,
  };
}

/** A comparison as a sentence. */
export function describeCompared({ arm, difference, low, high }: Compared): string {
  const sure = low > 0 || high < 0;
  return (
    `Difference of ${arm}: ${signed(difference)} hostile in a thousand messages, ` +
    `95 % interval ${signed(low)} to ${signed(high)}${sure ? '' : ': no effect is shown'}`
  );
}

/** What an experiment still needs, or how it should be read. */
export function describeNeeded({ needed, compared }: EffectReading): string[] {
  if (needed === undefined)
    return [
      'An effect needs 50 flagged conversations or more in each arm: set holdout="0.1" at the tag, and wait.',
    ];
  return [
    ...(compared.length > 1
      ? ['Of several arms one may look well by chance: try it once more, alone, before you believe it.']
      : []),
    `To find a fall by a tenth in four of five experiments: ${needed} flagged conversations in each arm.`,
    'Look once, at the size planned: whoever looks every day sees an effect sooner or later.',
  ];
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
