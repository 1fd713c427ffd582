import type { PublicRow } from '../public-sets.ts';
import { splitOfFile } from './split.ts';
import { fault, readRows, type SourceFile } from './table.ts';

const CONTEXT = ['example_id', 'conv_id', 'prev_agent', 'prev_user', 'agent', 'user', 'bot'] as const;
const GRADES = [1, 0, -1, -2, -3] as const;
const KINDS_BEFORE_TARGETS = [
  'ableist',
  'homophobic',
  'intellectual',
  'racist',
  'sexist',
  'sex_harassment',
  'transphobic',
] as const;
const TARGETS = ['generalised', 'individual', 'system'] as const;
const KINDS_AFTER_TARGETS = ['explicit', 'implicit'] as const;

const ANNOTATOR = [
  ...GRADES.map((grade) => `is_abuse.${grade}`),
  ...KINDS_BEFORE_TARGETS,
  ...TARGETS.map((target) => `target.${target}`),
  ...KINDS_AFTER_TARGETS,
];

/** What one annotator ticked: the grade, and names of the columns of kinds and targets. */
interface Vote {
  readonly grade: (typeof GRADES)[number];
  readonly ticked: readonly string[];
}

/**
 * The first annotator's columns, and whole annotators after. Later names are not looked at: the source has
 * "Annotator6_transphobic" for the annotators 7 and 8 as well.
 */
function checkHeader(place: string, names: readonly string[]): void {
  const expected = [...CONTEXT, ...ANNOTATOR.map((column) => `Annotator1_${column}`)];
  const fits = expected.every((name, index) => names[index] === name);
  if (fits && (names.length - CONTEXT.length) % ANNOTATOR.length === 0) return;
  throw fault(place, names.join(','), `${expected.join(',')} and as many for each other annotator`);
}

/** Whether a cell is ticked. Who annotated a text twice has "1, 1" or "0, 0" and is left out. */
function isTicked(place: string, cell: string): boolean {
  if (/^(?:[01]?|[01](?:, [01])+)$/u.test(cell)) return cell === '1';
  throw fault(place, cell, '1, 0, nothing, or several of them as "0, 1"');
}

function readVote(place: string, cells: readonly string[]): Vote[] {
  const ticked = ANNOTATOR.filter((_, index) => isTicked(place, cells[index] ?? ''));
  const [grade, ...others] = GRADES.filter((one) => ticked.includes(`is_abuse.${one}`));
  if (others.length > 0) throw fault(place, [grade, ...others].join(' and '), 'one grade an annotator');
  return grade === undefined ? [] : [{ grade, ticked }];
}

function readVotes(place: string, cells: readonly string[]): Vote[] {
  const votes: Vote[] = [];
  for (let start = CONTEXT.length; start < cells.length; start += ANNOTATOR.length) {
    votes.push(...readVote(place, cells.slice(start, start + ANNOTATOR.length)));
  }
  if (votes.length === 0) throw fault(place, cells.slice(CONTEXT.length).join(','), 'at least one vote');
  return votes;
}

function summarise(votes: readonly Vote[]): { label: 0 | 1; tags: PublicRow['tags'] } {
  const isAnyTicked = (column: string): boolean => votes.some(({ ticked }) => ticked.includes(column));
  const abusive = votes.filter(({ grade }) => grade < 0).length;
  const fair = votes.length - abusive;
  return {
    label: abusive > fair ? 1 : 0,
    tags: {
      votes: [abusive, fair],
      worst: Math.min(...votes.map(({ grade }) => grade)),
      kinds: [...KINDS_BEFORE_TARGETS, ...KINDS_AFTER_TARGETS].filter(isAnyTicked).sort(),
      target: TARGETS.filter((target) => isAnyTicked(`target.${target}`)),
    },
  };
}

function parseFile(file: SourceFile): PublicRow[] {
  const split = splitOfFile(file.path);
  const [header, ...rows] = readRows(file);
  checkHeader(header?.place ?? file.path, header?.cells ?? []);
  return rows.map(({ place, cells }) => {
    const [id = '', , , , agent = '', user = ''] = cells;
    const { label, tags } = summarise(readVotes(place, cells));
    return {
      id: `convabuse-${id}`,
      text: user.trim(),
      label,
      split,
      source: 'convabuse',
      tags: { context_agent: agent.trim(), ...tags },
    };
  });
}

/** ConvAbuse: hostile where more annotators voted below 0 than not. */
export const parseConvabuse = (files: readonly SourceFile[]): PublicRow[] => files.flatMap(parseFile);
