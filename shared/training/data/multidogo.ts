import { crc32 } from 'node:zlib';
import type { PublicRow } from '../public-sets.ts';
import { splitOfFile } from './split.ts';
import { fault, matching, readTable, type SourceFile } from './table.ts';

const COLUMNS = ['conversationId', 'turnNumber', 'utterance', 'intent'] as const;

/** Of the 105,000 turns of train and dev, so that civil text does not drown the rest. */
const KEPT = 40_000;

export const DOMAINS = ['airline', 'fastfood', 'finance', 'insurance', 'media', 'software'] as const;

function domainOf(path: string): string {
  const folder = path.split('/').at(-2) ?? '';
  const domain = DOMAINS.find((known) => known === folder);
  if (domain === undefined) throw fault(path, folder, `a folder of ${DOMAINS.join(', ')}`);
  return domain;
}

/** The turns of one file, which holds those of customers alone. Those with a line break or a tab stand in quotes. */
function parseFile(file: SourceFile): PublicRow[] {
  const split = splitOfFile(file.path);
  const domain = domainOf(file.path);
  return readTable(file, COLUMNS, { delimiter: '\t' }).map(({ place, cell }) => {
    const conversation = matching(place, cell('conversationId'), /^[\da-f-]{36}$/u, 'a conversationId');
    // The domain finance has "2.0" for 2.
    const turn = matching(place, cell('turnNumber'), /^\d+(?:\.0)?$/u, 'a number as turnNumber');
    return {
      id: `multidogo-${domain}-${conversation}-${turn}`,
      text: cell('utterance').replace(/\s+/gu, ' ').trim(),
      label: 0,
      split,
      source: 'multidogo',
      tags: { domain, speaker: 'customer', intent: cell('intent') || null },
    };
  });
}

/**
 * MultiDoGO: civil turns of customers, those with the lowest CRC-32 of their ids, which also shuffles them.
 * The files that the model learnt from hold another sample, drawn in a way that is not known.
 */
export function parseMultidogo(files: readonly SourceFile[]): PublicRow[] {
  return files
    .flatMap(parseFile)
    .map((row) => ({ row, place: crc32(row.id) }))
    .sort((one, other) => one.place - other.place)
    .slice(0, KEPT)
    .map(({ row }) => row);
}
