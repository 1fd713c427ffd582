import type { PublicRow } from '../public-sets.ts';
import { splitByHash } from './split.ts';
import { lookUp, matching, readTable, type SourceFile } from './table.ts';

/** A stretch of a comment that an annotator marked, half-open. */
interface Mark {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** How one annotator judged a comment. */
interface Judgement {
  readonly saysFair: boolean;
  readonly marks: readonly Mark[];
}

const FLAGS = { True: true, False: false, '': false } as const;

const NUMBER = /^\d+$/u;

function fileNamed(files: readonly SourceFile[], name: string): SourceFile {
  const file = files.find(({ path }) => path.endsWith(`/${name}`));
  if (file !== undefined) return file;
  throw new Error(`${files.map(({ path }) => path).join(', ')} came, expected ${name} among them`);
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Marks by annotation. A few types are cut short in the source, even to nothing: they stay as they are. */
function readMarks(file: SourceFile): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { place, cell } of readTable(file, ['annotation', 'type', 'start', 'end'])) {
    const start = Number(matching(place, cell('start'), NUMBER, 'a number as start'));
    const end = Number(matching(place, cell('end'), NUMBER, 'a number as end'));
    append(marks, cell('annotation'), { type: cell('type').toLowerCase(), start, end });
  }
  return marks;
}

/** Judgements by comment. "all toxic" and "not toxic" come together where nothing is marked: that is not fair. */
function readJudgements(file: SourceFile, marks: ReadonlyMap<string, Mark[]>): Map<string, Judgement[]> {
  const judgements = new Map<string, Judgement[]>();
  for (const { place, cell } of readTable(file, ['annotation', 'comment_id', 'all toxic', 'not toxic'])) {
    const allToxic = lookUp(place, cell('all toxic'), FLAGS);
    const notToxic = lookUp(place, cell('not toxic'), FLAGS);
    append(judgements, cell('comment_id'), {
      saysFair: notToxic && !allToxic,
      marks: marks.get(cell('annotation')) ?? [],
    });
  }
  return judgements;
}

/** For each character of a text, whether an annotator marked it. */
function coverOf({ marks }: Judgement, length: number): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of marks) cover.fill(1, start, end);
  return cover;
}

/**
 * The spans that at least half of the annotators marked, in UTF-16 units. The source may count code points; no
 * comment of train and dev has a character of two units before a mark, so that they are the same.
 */
function agreedSpans(judgements: readonly Judgement[], length: number): [start: number, end: number][] {
  const covers = judgements.map((judgement) => coverOf(judgement, length));
  const spans: [number, number][] = [];
  for (let index = 0; index < length; index++) {
    const votes = covers.filter((cover) => cover[index] === 1).length;
    if (votes * 2 < judgements.length) continue;
    const last = spans.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else spans.push([index, index + 1]);
  }
  return spans;
}

/** How many annotators marked something of each type. */
function countTypes(judgements: readonly Judgement[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { marks } of judgements) {
    for (const type of new Set(marks.map((mark) => mark.type))) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/**
 * Toxic as all comments here are; not labelled where most annotators only say "not toxic" and no span is agreed.
 * That rule is a guess: it fits the three such rows of the files that the model learnt from, whose rule is not known.
 */
function labelOf(judgements: readonly Judgement[], spans: readonly unknown[]): 1 | null {
  const fair = judgements.filter(({ saysFair }) => saysFair).length;
  return fair * 2 > judgements.length && spans.length === 0 ? null : 1;
}

/** Toxic spans: comments found toxic, with the stretches that annotators agree on. */
export function parseToxicSpans(files: readonly SourceFile[]): PublicRow[] {
  const marks = readMarks(fileNamed(files, 'spans.csv'));
  const judgements = readJudgements(fileNamed(files, 'annotations.csv'), marks);
  const comments = readTable(fileNamed(files, 'comments.csv'), ['comment_id', 'comment_text']);
  return comments.flatMap(({ place, cell }) => {
    const id = matching(place, cell('comment_id'), NUMBER, 'a number as comment_id');
    const split = splitByHash(id);
    const judged = judgements.get(id);
    if (split === 'test' || judged === undefined) return [];
    // Not trimmed: the marks count from its first character.
    const text = cell('comment_text');
    const spans = agreedSpans(judged, text.length);
    const tags = { annotators: judged.length, spans, types: countTypes(judged) };
    return [{ id: `civil-${id}`, text, label: labelOf(judged, spans), split, source: 'toxic_spans', tags }];
  });
}
