import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createFindHints, createScorer, type FindHints, POLICIES, type Scorer } from '#core';
import type { Bundle } from '../core/bundle.ts';
import { loadBundle } from '../training/bundle-file.ts';
import { compileLexicon, type LexiconSource } from '../training/compile.ts';
import { type CorpusLine, type Reply, readCorpus, readReplies } from '../training/corpus.ts';
import { PATHS } from '../training/paths.ts';
import { hostilityOf, type PublicSet, readPublicSet } from '../training/public-sets.ts';
import { type Training, trainModel, withFold } from '../training/train-model.ts';
import { judgeText, type Outcome } from './judge-all.ts';
import { figuresOf, type GoldenReport, rightShare, slicesOf } from './report.ts';

/** Sets whose dev split is reported; goemotions and politeness are not labelled for hostility. */
const REPORTED_SETS = [
  'convabuse',
  'davidson',
  'edos',
  'toxic_spans',
  'multidogo',
] as const satisfies readonly PublicSet[];

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What the report was made of, by hash. */
export function hashInputs(lines: readonly CorpusLine[], replies: readonly Reply[]): GoldenReport['inputs'] {
  return {
    bundle: sha256(readFileSync(PATHS.bundle, 'utf8')),
    tone: sha256(readFileSync(PATHS.tone, 'utf8')),
    corpus: sha256(JSON.stringify([lines, replies])),
  };
}

/** Judges every authored line by the model of the fold that did not see it. */
export function judgeAuthored(source: LexiconSource, bundle: Bundle, training: Training): Outcome[] {
  const scorers = training.folds.map((fold): [number, Scorer] => [
    fold.fold,
    createScorer({
      ...bundle,
      lexicon: source.lexicon,
      model: withFold(training, fold),
    }),
  ]);
  const byFold = new Map(scorers);
  return training.judged.flatMap(({ line, fold }) => {
    const scorer = byFold.get(fold);
    if (scorer === undefined) throw new Error(`fold ${fold} has no model`);
    return {
      ...judgeText(line.text, line.attack, scorer, POLICIES.widget),
      line,
    };
  });
}

/** How many good and faulty replies get a suggestion or a warning, and any hint. */
export function measureReplies(replies: readonly Reply[], findHints: FindHints): GoldenReport['replies'] {
  const good = replies.filter(({ hints }) => hints.length === 0);
  const faulty = replies.filter(({ hints }) => hints.length > 0);
  const insistent = good.filter(({ text }) => findHints(text).some(({ severity }) => severity !== 'info'));
  return {
    good: good.length,
    goodHinted: insistent.length,
    faulty: faulty.length,
    faultyHinted: faulty.filter(({ text }) => findHints(text).length > 0).length,
  };
}

/** Trains anew and measures everything in the golden report; takes a few minutes. */
export function measureAll(folder: string): {
  report: GoldenReport;
  training: Training;
  source: LexiconSource;
} {
  const source = compileLexicon();
  const lines = readCorpus();
  const replies = readReplies();
  const bundle = loadBundle();
  const training = trainModel(source, lines, folder);
  const authored = judgeAuthored(source, bundle, training);
  const scorer = createScorer(bundle);
  const sealed = readCorpus(PATHS.sealed).map((line) => ({
    ...judgeText(line.text, line.attack, scorer, POLICIES.widget),
    line,
  }));
  const sets = REPORTED_SETS.map((set) => {
    const dev = readPublicSet(folder, set).filter(({ split }) => split === 'dev');
    const outcomes = dev.map((row) => judgeText(row.text, hostilityOf(row) === 1, scorer, POLICIES.widget));
    return [set, figuresOf(outcomes)] as const;
  });
  const file = readFileSync(PATHS.bundle);
  const report: GoldenReport = {
    inputs: hashInputs(lines, replies),
    policy: { flagAt: POLICIES.widget.flagAt },
    authored: figuresOf(authored),
    rightLabel: rightShare(authored, 'label'),
    rightTarget: rightShare(authored, 'target'),
    slices: slicesOf(authored),
    sealed: figuresOf(sealed),
    sets: Object.fromEntries(sets),
    replies: measureReplies(replies, createFindHints(source.tone)),
    bytes: {
      bundle: file.length,
      bundleGzip: gzipSync(file, { level: 9 }).length,
    },
  };
  return { report, training, source };
}
