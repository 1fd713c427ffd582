import type { Analyse, Analysis } from '../../core/analyse.ts';
import { evidenceOf } from '../../core/model/evidence.ts';
import { emitRows } from '../../core/model/features.ts';
import type { Sentence } from '../../core/text/segment.ts';
import { type Annotation, keyOf } from '../annotations.ts';
import { annotationGoals, attackGoal, lineGoals, ownLabelGoals } from '../attack-goals.ts';
import type { CorpusLine } from '../corpus.ts';
import { disguise } from '../disguise.ts';
import type { Goal } from '../goals.ts';
import { hostileSentences } from '../hostile-sentences.ts';
import type { PublicRow } from '../public-sets.ts';
import type { SentenceRows, SmallExample } from './learn.ts';

const SENTENCE_WEIGHT = 0.5;
/** A mistyped or disguised copy of an authored line: share of its longer words, and what it counts. */
const MISTYPED = { share: 0.25, weight: 0.4 } as const;

/** What the small network reads of some sentences of a draft. */
export function smallInput(
  analysis: Analysis,
  bits: number,
  sentences: readonly Sentence[] = analysis.sentences,
): Pick<SmallExample, 'sentences' | 'evidence'> {
  const signals = sentences.flatMap(
    (sentence) => analysis.signals[analysis.sentences.indexOf(sentence)] ?? [],
  );
  return {
    sentences: sentences.map((sentence) => rowsOf(sentence, analysis, bits)),
    evidence: evidenceOf(signals),
  };
}

function rowsOf({ first, last }: Sentence, { tokens, annotated }: Analysis, bits: number): SentenceRows {
  const rows: number[] = [];
  const starts = [0];
  for (let at = first; at < last; at++) {
    if (tokens[at]?.kind === 'break') continue;
    emitRows(at, tokens, annotated, bits, (row) => rows.push(row));
    starts.push(rows.length);
  }
  return { rows: Int32Array.from(rows), starts: Int32Array.from(starts) };
}

/** Examples of one authored line: the message, a mistyped copy, and its sentences where there are several. */
export function lineExamples(
  line: CorpusLine,
  analyse: Analyse,
  bits: number,
  random: () => number,
): SmallExample[] {
  const analysis = analyse(line.text);
  const mistyped = analyse(disguise(line.text, MISTYPED.share, random));
  const messages: SmallExample[] = [
    { ...smallInput(analysis, bits), goals: lineGoals(line) },
    { ...smallInput(mistyped, bits), goals: [attackGoal(line.attack, MISTYPED.weight)] },
  ];
  if (analysis.sentences.length < 2) return messages;
  const hostile = hostileSentences(line, analysis.sentences);
  return [
    ...messages,
    ...analysis.sentences.map((sentence, index) => ({
      ...smallInput(analysis, bits, [sentence]),
      goals: [attackGoal(hostile[index] ?? false, SENTENCE_WEIGHT)],
    })),
  ];
}

/** Examples of the public sets: rows that were annotated, all of ConvAbuse, civil turns. */
export function publicExamples(
  rows: readonly PublicRow[],
  annotations: ReadonlyMap<string, Annotation>,
  analyse: Analyse,
  bits: number,
): SmallExample[] {
  return rows.flatMap((row): SmallExample[] => {
    const annotation = annotations.get(keyOf(row.source, row.id));
    const goals: Goal[] = [
      ...(annotation === undefined ? [] : annotationGoals(annotation, row.source)),
      ...(row.source === 'convabuse' || row.source === 'multidogo' ? ownLabelGoals(row) : []),
    ];
    return goals.length === 0 ? [] : [{ ...smallInput(analyse(row.text), bits), goals }];
  });
}
