import type { PublicRow } from '../public-sets.ts';
import { splitOfFile } from './split.ts';
import { fault, readRows, type SourceFile } from './table.ts';

/** In the order of their numbers in the source. */
const EMOTIONS = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const;

/** Stands for every `[NAME]`; `[RELIGION]` stays. */
const NAME = 'Sam';

const CELLS = 3;

function readEmotions(place: string, cell: string): string[] {
  return cell.split(',').map((number) => {
    const emotion = /^\d+$/u.test(number) ? EMOTIONS[Number(number)] : undefined;
    if (emotion === undefined) throw fault(place, cell, `numbers from 0 to ${EMOTIONS.length - 1}`);
    return emotion;
  });
}

function parseFile(file: SourceFile): PublicRow[] {
  const split = splitOfFile(file.path);
  return readRows(file, { delimiter: '\t', quoted: false }).map(({ place, cells }) => {
    const [text = '', emotions = '', id = ''] = cells;
    if (cells.length !== CELLS) throw fault(place, cells.join('\t'), 'text, emotions and id between tabs');
    return {
      id: `goemotions-${id.trim()}`,
      text: text.replaceAll('[NAME]', NAME).trim(),
      label: null,
      split,
      source: 'goemotions',
      tags: { emotions: readEmotions(place, emotions) },
    };
  });
}

/** GoEmotions: comments with their emotions, not labelled for hostility. */
export const parseGoemotions = (files: readonly SourceFile[]): PublicRow[] => files.flatMap(parseFile);
