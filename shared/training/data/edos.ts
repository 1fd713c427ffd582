import type { PublicRow } from '../public-sets.ts';
import type { Split } from './split.ts';
import { lookUp, matching, readTable, type SourceFile } from './table.ts';

const COLUMNS = ['rewire_id', 'text', 'label_sexist', 'label_category', 'label_vector', 'split'] as const;
const LABELS = { 'not sexist': 0, sexist: 1 } as const;
const SPLITS = { train: 'train', dev: 'dev', test: 'test' } as const satisfies Record<Split, Split>;

function parseFile(file: SourceFile): PublicRow[] {
  return readTable(file, COLUMNS).flatMap(({ place, cell }) => {
    const id = matching(place, cell('rewire_id'), /^\S+$/u, 'an id without spaces');
    const label = lookUp(place, cell('label_sexist'), LABELS);
    const split = lookUp<Split>(place, cell('split'), SPLITS);
    if (split === 'test') return [];
    const text = cell('text')
      .replace(/\[(?:USER|URL)\]/gu, '')
      .trim();
    const tags = { category: cell('label_category'), vector: cell('label_vector') };
    return [{ id, text, label, split, source: 'edos', tags }];
  });
}

/** EDOS: sexist or not, with category and vector. */
export const parseEdos = (files: readonly SourceFile[]): PublicRow[] => files.flatMap(parseFile);
