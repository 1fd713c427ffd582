import type { Analyse, Analysis } from '../../core/analyse.ts';
import { evidenceOf } from '../../core/model/evidence.ts';
import { legible } from '../../precise/legible.ts';
import type { SplitPieces } from '../../precise/pieces.ts';
import { type Annotation, keyOf } from '../annotations.ts';
import { annotationGoals, attackGoal, lineGoals, ownLabelGoals } from '../attack-goals.ts';
import type { CorpusLine } from '../corpus.ts';
import { disguise } from '../disguise.ts';
import { hostileSentences } from '../hostile-sentences.ts';
import type { PublicRow } from '../public-sets.ts';
import { shuffledOrder } from '../random.ts';
import type { PreciseExample } from './learn.ts';
import type { TextInput } from './network.ts';

/** Share of longer words that are mistyped or disguised in an authored line's second spelling. */
const DISGUISED = 0.25;
const SENTENCE_WEIGHT = 0.5;
/** Sentences of a line that are not hostile and yet learnt from by themselves; long lines have many like each other. */
const MOST_OTHERS = 2;
/** Of the civil turns of MultiDoGO one in so many is learnt from. */
const CIVIL_STRIDE = 9;

/** Examples of one authored line: the message, also mistyped, and its sentences where there are several. */
export function lineExamples(
  line: CorpusLine,
  analyse: Analyse,
  split: SplitPieces,
  random: () => number,
): PreciseExample[] {
  const analysis = analyse(line.text);
  const mistyped = analyse(disguise(line.text, DISGUISED, random));
  const whole: PreciseExample = {
    spellings: [inputOf(analysis, split), inputOf(mistyped, split)],
    goals: lineGoals(line),
  };
  if (analysis.sentences.length < 2) return [whole];
  return [
    whole,
    ...sentencesToLearn(hostileSentences(line, analysis.sentences), random).map(([at, attack]) => ({
      spellings: [inputOf(analysis, split, at)],
      goals: [attackGoal(attack, SENTENCE_WEIGHT)],
    })),
  ];
}

/** All hostile sentences of a line, and some of the others, with what each is. */
function sentencesToLearn(
  hostile: readonly boolean[],
  random: () => number,
): [at: number, hostile: boolean][] {
  const others = [...shuffledOrder(hostile.length, random)].filter((at) => hostile[at] === false);
  const learnt = new Set(others.slice(0, MOST_OTHERS));
  return [...hostile.entries()].filter(([at, attack]) => attack || learnt.has(at));
}

/** What the network reads of a draft, or of one of its sentences. */
export function inputOf(analysis: Analysis, split: SplitPieces, at?: number): TextInput {
  const { sentences, signals } = analysis;
  if (at === undefined) return { pieces: split(legible(analysis)), evidence: evidenceOf(signals.flat()) };
  const { first = 0, last = 0 } = sentences[at] ?? {};
  return { pieces: split(legible(analysis, first, last)), evidence: evidenceOf(signals[at] ?? []) };
}

/** Tells, row by row, which ones ask our question by their own label: all of ConvAbuse, some civil turns. */
export function asksOurQuestion(): (row: PublicRow) => boolean {
  let civil = 0;
  return ({ source }) => source === 'convabuse' || (source === 'multidogo' && civil++ % CIVIL_STRIDE === 0);
}

/** Examples of the public sets: rows that were annotated, all of ConvAbuse, some civil turns. */
export function publicExamples(
  rows: readonly PublicRow[],
  annotations: ReadonlyMap<string, Annotation>,
  analyse: Analyse,
  split: SplitPieces,
): PreciseExample[] {
  const asks = asksOurQuestion();
  return rows.flatMap((row): PreciseExample[] => {
    const annotation = annotations.get(keyOf(row.source, row.id));
    if (annotation === undefined && !asks(row)) return [];
    const goals = [
      ...(annotation === undefined ? [] : annotationGoals(annotation, row.source)),
      ...ownLabelGoals(row),
    ];
    return goals.length === 0 ? [] : [{ spellings: [inputOf(analyse(row.text), split)], goals }];
  });
}
