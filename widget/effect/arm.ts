import { hashOf } from './hash.ts';

/** When a customer hears of it: held at send, quietly while typing, or both. */
export const WHENS = ['send', 'typing', 'both'] as const;
export type When = (typeof WHENS)[number];

/** What is said first: that a person reads, what helps to get it solved, or a question to oneself. */
export const FRAMINGS = ['human', 'outcome', 'reflection'] as const;
export type Framing = (typeof FRAMINGS)[number];

/** What happens in a conversation whose message is flagged; in `holdout` nothing, so that the others can be compared. */
export type Arm = 'holdout' | `${When}-${Framing}`;
export const ARMS: readonly Arm[] = [
  'holdout',
  ...WHENS.flatMap((when) => FRAMINGS.map((framing): Arm => `${when}-${framing}`)),
];

/** What an owner compares; one of each, and no holdout, is no experiment. */
export interface Experiment {
  /** The share that is held out, 0 to 1. */
  readonly holdout: number;
  readonly whens: readonly When[];
  readonly framings: readonly Framing[];
}

/** The arm of a conversation or visit: the same at every call. */
export interface Assigned {
  readonly arm: Arm;
  readonly when: When | undefined;
  readonly framing: Framing;
}

const HASHES = 2 ** 32;

/** Salted: no choice must follow from another, or be the leading digits of what the events name the unit by. */
const chance = (unit: string, salt: string): number => hashOf(`${salt} ${unit}`) / HASHES;

/** Assigns a unit; in each list every entry has the same chance, the first stands for an empty list. */
export function assign(unit: string, { holdout, whens, framings }: Experiment): Assigned {
  const pick = <T>(list: readonly T[], salt: string): T | undefined =>
    list[Math.floor(chance(unit, salt) * list.length)];
  const when = pick(whens, 'when') ?? 'send';
  const framing = pick(framings, 'framing') ?? 'human';
  if (chance(unit, 'arm') < holdout) return { arm: 'holdout', when: undefined, framing };
  return { arm: `${when}-${framing}`, when, framing };
}

/** What stands at the tag. */
export interface ExperimentAttributes {
  readonly holdout: string | null;
  readonly when: string | null;
  readonly framing: string | null;
}

/** Reads the attributes. Throws, saying what came and what was expected, on a value that is none. */
export const readExperiment = ({ holdout, when, framing }: ExperimentAttributes): Experiment => ({
  holdout: readShare(holdout),
  whens: readNames('when', when, WHENS),
  framings: readNames('framing', framing, FRAMINGS),
});

function readShare(value: string | null): number {
  if (value === null || value.trim() === '') return 0;
  const share = Number(value);
  if (share >= 0 && share <= 1) return share;
  throw new Error(`"holdout" must be a share from 0 to 1, such as "0.1"; "${value}" came`);
}

/** Names with blanks between; none is the first that there is. */
function readNames<T extends string>(attribute: string, value: string | null, known: readonly T[]): T[] {
  const names = (value ?? '').split(/\s+/u).filter((name) => name !== '');
  return names.map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new Error(`"${attribute}" takes ${known.join(', ')}; "${name}" came`);
    return found;
  });
}
