import type { PublicRow, PublicSet } from '../public-sets.ts';
import { parseConvabuse } from './convabuse.ts';
import { parseDavidson } from './davidson.ts';
import { parseEdos } from './edos.ts';
import { parseGoemotions } from './goemotions.ts';
import { DOMAINS, parseMultidogo } from './multidogo.ts';
import { parsePoliteness } from './politeness.ts';
import type { SourceFile } from './table.ts';
import { parseToxicSpans } from './toxic-spans.ts';

/** Where a set comes from and how its files become rows. Files of official test splits are not fetched. */
export interface Source {
  /** Owner and name on GitHub. */
  readonly repository: string;
  /** The commit whose files were looked at, so that no later change alters a set; HEAD where none is known. */
  readonly commit: string;
  readonly files: readonly string[];
  readonly parse: (files: readonly SourceFile[]) => PublicRow[];
  /** Rows of the set that the model learnt from. */
  readonly rows: number;
}

const TURNS = 'data/paper_splits/splits_annotated_at_turn_level';

/** Each public set's source. */
export const SOURCES: Readonly<Record<PublicSet, Source>> = {
  convabuse: {
    repository: 'amandacurry/convabuse',
    // Other versions of these files are in lower case.
    commit: '3ed1ab429e189ba140c498d634b7ddc738cfe7bb',
    files: ['2_splits/ConvAbuseEMNLPtrain.csv', '2_splits/ConvAbuseEMNLPvalid.csv'],
    parse: parseConvabuse,
    rows: 3332,
  },
  davidson: {
    repository: 't-davidson/hate-speech-and-offensive-language',
    commit: '6a1e3f02522963d820e302c3ad48b189552c143b',
    files: ['data/labeled_data.csv'],
    parse: parseDavidson,
    rows: 22_318,
  },
  edos: {
    repository: 'rewire-online/edos',
    commit: 'b1f1fbcca9d42de0395432ada8fcfb5c35f68c77',
    files: ['data/edos_labelled_aggregated.csv'],
    parse: parseEdos,
    rows: 16_000,
  },
  toxic_spans: {
    repository: 'ipavlopoulos/toxic_spans',
    commit: 'HEAD',
    files: ['data/comments.csv', 'data/annotations.csv', 'data/spans.csv'],
    parse: parseToxicSpans,
    rows: 14_457,
  },
  goemotions: {
    repository: 'monologg/GoEmotions-pytorch',
    commit: 'HEAD',
    files: ['data/original/train.tsv', 'data/original/dev.tsv'],
    parse: parseGoemotions,
    rows: 48_836,
  },
  multidogo: {
    repository: 'awslabs/multi-domain-goal-oriented-dialogues-dataset',
    commit: '286e8f05437382bd08b93cd6b66b6d25ed4a9a49',
    files: DOMAINS.flatMap((domain) => [`${TURNS}/${domain}/train.tsv`, `${TURNS}/${domain}/dev.tsv`]),
    parse: parseMultidogo,
    rows: 40_000,
  },
  politeness: {
    repository: 'sudhof/politeness-api',
    commit: '6ff68b3231bff4a8fd454005c41576d3758eaf49',
    files: ['data/wikipedia.annotated.csv', 'data/stack-exchange.annotated.csv'],
    parse: parsePoliteness,
    rows: 9770,
  },
};

/** The address of a file of a source. */
export const urlOf = ({ repository, commit }: Source, file: string): string =>
  `https://raw.githubusercontent.com/${repository}/${commit}/${file}`;
