import type { PublicRow } from '../public-sets.ts';
import { splitByHash } from './split.ts';
import { fault, matching, readTable, type SourceFile } from './table.ts';

const COLUMNS = ['Community', 'Id', 'Request', 'Normalized Score'] as const;

/** Community, Id, Request, five scores, the five people who gave them, Normalized Score. */
const CELLS = 14;

/** A request that more people scored has two cells more for each of them, in groups of five people. */
const GROUP = 10;

function nameOf(path: string): string {
  const name = /([a-z-]+)\.annotated\.csv$/u.exec(path)?.[1];
  if (name === undefined) throw new Error(`"${path}" came, expected a file NAME.annotated.csv`);
  return name;
}

function parseFile(file: SourceFile): PublicRow[] {
  const name = nameOf(file.path);
  return readTable(file, COLUMNS, { ragged: true }).flatMap(({ place, cells, cell }, index) => {
    const more = cells.length - CELLS;
    if (more < 0 || more % GROUP !== 0) throw fault(place, cells.join(','), `${CELLS} cells`);
    // Left out, as in the files that the model learnt from; they still count in the ids of the others.
    if (more > 0) return [];
    const id = matching(place, cell('Id'), /^\d+$/u, 'a number as Id');
    const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
    const score = Number(matching(place, cell('Normalized Score'), number, 'a number as Normalized Score'));
    const split = splitByHash(id);
    if (split === 'test') return [];
    return [
      {
        id: `politeness-${name}-${id}-${index}`,
        text: cell('Request').trim(),
        label: null,
        split,
        source: 'politeness',
        tags: { community: cell('Community'), score },
      },
    ];
  });
}

/** Stanford politeness: requests with a score, not labelled for hostility. */
export const parsePoliteness = (files: readonly SourceFile[]): PublicRow[] => files.flatMap(parseFile);
