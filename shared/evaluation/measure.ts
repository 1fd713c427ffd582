import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createFindHints, createScorer, type FindHints, type ModelName, POLICIES, type Scorer } from '#core';
import { markWords } from '../core/perspective/words.ts';
import { createPrecise } from '../precise/index.ts';
import { readPreciseModel } from '../precise/model-file.ts';
import { readAnnotations } from '../training/annotations.ts';
import { readFunctionalCases, readIdentityFamilies } from '../training/behaviours.ts';
import { loadBundle, loadHurtfulWords, loadPack, readPreciseFile } from '../training/bundle-file.ts';
import { compileLexicon } from '../training/compile.ts';
import { type CorpusLine, type Reply, readCorpus, readReplies } from '../training/corpus.ts';
import { holdOut } from '../training/held-out.ts';
import { markedRows, markedSpans } from '../training/hurtful-words.ts';
import { PATHS } from '../training/paths.ts';
import { hostilityOf, type PublicSet, readPublicSet } from '../training/public-sets.ts';
import { measureAgreement } from './agreement.ts';
import { measureCoreBytes } from './built-speed.ts';
import { isFlagged, judgeText, type Outcome } from './judge-all.ts';
import { characterF1 } from './metrics.ts';
import {
  behavioursOf,
  byFile,
  figuresOf,
  type GoldenReport,
  identityDifference,
  type ModelFigures,
  rightShare,
  slicesOf,
} from './report.ts';
import { measureTraffic } from './traffic.ts';

/** Sets whose dev split is reported; goemotions and politeness are not labelled for hostility. */
const REPORTED_SETS = [
  'convabuse',
  'davidson',
  'edos',
  'toxic_spans',
  'multidogo',
] as const satisfies readonly PublicSet[];

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** What the report was made of, by hash. */
export function hashInputs(lines: readonly CorpusLine[], replies: readonly Reply[]): GoldenReport['inputs'] {
  return {
    bundle: sha256(readFileSync(PATHS.bundle)),
    precise: existsSync(PATHS.precise) ? sha256(readFileSync(PATHS.precise)) : '',
    tone: sha256(readFileSync(PATHS.tone)),
    corpus: sha256(JSON.stringify([lines, replies])),
    judging: sha256(
      JSON.stringify([readCorpus(PATHS.sealed), readFunctionalCases(), readIdentityFamilies()]),
    ),
    annotations: sha256(
      JSON.stringify([[...readAnnotations('first-reading')], [...readAnnotations('second-reading')]]),
    ),
  };
}

/** The scorer of a model, from the committed files. */
export function loadScorer(model: ModelName): Scorer {
  return createScorer(loadBundle(), model === 'precise' ? createPrecise(readPreciseFile()) : undefined);
}

const judgeLines = (lines: readonly CorpusLine[], scorer: Scorer): Outcome[] =>
  lines.map((line) => ({ ...judgeText(line.text, line.attack, scorer, POLICIES.widget), line }));

/** The sealed lines, which nothing was trained on or tuned to, as the scorer judges them. */
export const judgeSealed = (scorer: Scorer): Outcome[] => judgeLines(readCorpus(PATHS.sealed), scorer);

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

/** How near the words that the Perspective adapter marks come to those that readers marked. */
export function measureMarks(folder: string): GoldenReport['marks'] {
  const words = loadHurtfulWords();
  const scores = markedRows(folder, 'dev').map((row) =>
    characterF1(markWords(row.text, words), markedSpans(row)),
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { texts: scores.length, f1: Number(mean.toFixed(4)) };
}

/** All figures of one model. */
export function measureModel(scorer: Scorer, folder: string): ModelFigures {
  const judge = (text: string, hostile: boolean): Outcome =>
    judgeText(text, hostile, scorer, POLICIES.widget);
  const held = judgeLines(holdOut(readCorpus()).held, scorer);
  const sealed = judgeSealed(scorer);
  const sets = REPORTED_SETS.map((set) => {
    const dev = readPublicSet(folder, set).filter(({ split }) => split === 'dev');
    return [set, dev.map((row) => judge(row.text, hostilityOf(row) === 1))] as const;
  });
  const civil = sets.find(([set]) => set === 'multidogo')?.[1] ?? [];
  return {
    held: figuresOf(held),
    sealed: figuresOf(sealed),
    sealedFiles: byFile(sealed),
    rightLabel: rightShare(sealed, 'label'),
    rightTarget: rightShare(sealed, 'target'),
    slices: slicesOf(sealed),
    traffic: measureTraffic({
      attacks: sealed.filter(({ hostile }) => hostile).map(isFlagged),
      angry: sealed.filter(({ hostile, line }) => !hostile && line?.slice !== 'civil').map(isFlagged),
      civil: civil.map(isFlagged),
    }),
    behaviours: behavioursOf(
      readFunctionalCases().map(({ behaviour, attack, text }) => ({
        behaviour,
        outcome: judge(text, attack),
      })),
    ),
    identityDifference: identityDifference(
      readIdentityFamilies().map(({ attack, texts }) => texts.map((text) => judge(text, attack).score)),
    ),
    sets: Object.fromEntries(sets.map(([set, outcomes]) => [set, figuresOf(outcomes)])),
  };
}

/** Measures everything in the golden report; a quarter of an hour, most of it for the precise model. */
export async function measureAll(folder: string): Promise<GoldenReport> {
  const lines = readCorpus();
  const replies = readReplies();
  const annotations = readAnnotations('first-reading');
  const file = readFileSync(PATHS.bundle);
  return {
    inputs: hashInputs(lines, replies),
    policy: { flagAt: POLICIES.widget.flagAt },
    corpus: {
      learnt: holdOut(lines).learnt.length,
      held: holdOut(lines).held.length,
      sealed: readCorpus(PATHS.sealed).length,
      annotated: annotations.size,
      agreement: measureAgreement(annotations, readAnnotations('second-reading')),
    },
    models: {
      small: measureModel(loadScorer('small'), folder),
      precise: measureModel(loadScorer('precise'), folder),
    },
    replies: measureReplies(replies, createFindHints(compileLexicon().tone)),
    marks: measureMarks(folder),
    bytes: {
      bundle: file.length,
      bundleGzip: gzipSync(file, { level: 9 }).length,
      modelGzip: gzipSync(JSON.stringify(loadPack().model), { level: 9 }).length,
      coreAndBundleGzip: await measureCoreBytes(),
      precise: readFileSync(PATHS.precise).length,
    },
    rounding: readPreciseModel(readPreciseFile()).rounding,
  };
}
