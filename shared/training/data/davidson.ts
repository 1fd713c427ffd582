import type { PublicRow } from '../public-sets.ts';
import { splitByHash } from './split.ts';
import { lookUp, matching, readTable, type SourceFile } from './table.ts';

const COLUMNS = ['', 'class', 'tweet'] as const;

const CLASSES = {
  '0': { name: 'hate', label: 1 },
  '1': { name: 'offensive', label: 1 },
  '2': { name: 'neither', label: 0 },
} as const;

const ENTITIES = { amp: '&', lt: '<', gt: '>' } as const;

/**
 * The words of a tweet: without links, `RT`, `@name`, and the quotes round it. Numeric entities go, too: they are
 * emoji and curly quotes, and nothing else in the set is outside ASCII. Before links, or a link would swallow them.
 */
function cleanTweet(tweet: string): string {
  return tweet
    .replace(/&#\d+;?/gu, ' ')
    .replace(/&(amp|lt|gt);?/gu, (entity, name) => lookUp(entity, name, ENTITIES))
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/(?:\bRT\s+)?(?<!\w)@\w+:?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"]+|[\s"]+$/gu, '');
}

function parseFile(file: SourceFile): PublicRow[] {
  return readTable(file, COLUMNS).flatMap(({ place, cell }) => {
    const id = matching(place, cell(''), /^\d+$/u, 'a number as id');
    const { name, label } = lookUp(place, cell('class'), CLASSES);
    const split = splitByHash(id);
    if (split === 'test') return [];
    const text = cleanTweet(cell('tweet'));
    return [{ id: `davidson-${id}`, text, label, split, source: 'davidson', tags: { class: name } }];
  });
}

/** Davidson et al. 2017: hate and offensive tweets, and others. */
export const parseDavidson = (files: readonly SourceFile[]): PublicRow[] => files.flatMap(parseFile);
