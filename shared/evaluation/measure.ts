import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  createFindHints,
  createScorer,
  type FindHints,
  type ModelName,
  POLICIES,
  REVIEW,
  type Scorer,
} from '#core';
import { markWords } from '../core/perspective/words.ts';
import { type AgentReader, createPrecise, openPrecise, type PreciseParts, UPSET } from '../precise/index.ts';
import { readPreciseModel } from '../precise/model-file.ts';
import { type Pair, type Reply, readSealedPairs, readSealedReplies } from '../training/agent-corpus.ts';
import { readAnnotations } from '../training/annotations.ts';
import { readFunctionalCases, readIdentityFamilies } from '../training/behaviours.ts';
import { loadBundle, loadHurtfulWords, loadPack, readPreciseFile } from '../training/bundle-file.ts';
import { compileLexicon } from '../training/compile.ts';
import { type CorpusLine, readCorpus } from '../training/corpus.ts';
import { holdOut } from '../training/held-out.ts';
import { markedRows, markedSpans } from '../training/hurtful-words.ts';
import { PATHS } from '../training/paths.ts';
import { hostilityOf, type PublicSet, readPublicSet } from '../training/public-sets.ts';
import { measureAgreement } from './agreement.ts';
import { measureCoreBytes } from './built-speed.ts';
import { isFlagged, judgeText, type Outcome } from './judge-all.ts';
import { characterF1 } from './metrics.ts';
import { measurePoliteness } from './politeness.ts';
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
import { measureWithout, readMixed } from './without.ts';

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

/** The rules and the precise model as agents have them, from the committed files. */
export function loadPreciseParts(): PreciseParts {
  const { tone } = compileLexicon();
  return openPrecise(readPreciseFile(), loadPack().lexicon.terms, tone, createFindHints(tone));
}

/** How many good replies get a suggestion or a warning, how many faulty ones any hint, and one of the right kind. */
export function measureReplies(replies: readonly Reply[], findHints: FindHints): GoldenReport['replies'] {
  const read = replies.map(({ text, hints }) => ({ kinds: hints, found: findHints(text) }));
  const good = read.filter(({ kinds }) => kinds.length === 0);
  const faulty = read.filter(({ kinds }) => kinds.length > 0);
  return {
    good: good.length,
    goodHinted: good.filter(({ found }) => found.some(({ severity }) => severity !== 'info')).length,
    faulty: faulty.length,
    faultyHinted: faulty.filter(({ found }) => found.length > 0).length,
    rightKind: faulty.filter(({ kinds, found }) => found.some(({ category }) => kinds.includes(category)))
      .length,
  };
}

/** How often the customer's level and the reply's acknowledgement are read right. */
export function measurePairs(pairs: readonly Pair[], reader: AgentReader): GoldenReport['pairs'] {
  const levels = pairs.map(({ message, upset }) => {
    return Math.abs(UPSET.indexOf(reader.readMessage(message).upset) - UPSET.indexOf(upset));
  });
  const isRight = ({ reply, acknowledged }: Pair): boolean =>
    reader.readReply(reply).acknowledged >= REVIEW.acknowledgedAt === acknowledged;
  return {
    pairs: pairs.length,
    acknowledgedRight: pairs.filter(isRight).length,
    levelRight: levels.filter((off) => off === 0).length,
    levelNear: levels.filter((off) => off <= 1).length,
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
  const replies = readSealedReplies();
  const annotations = readAnnotations('first-reading');
  const file = readFileSync(PATHS.bundle);
  const precise = loadPreciseParts();
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
    replies: measureReplies(replies, precise.review),
    pairs: measurePairs(readSealedPairs(), precise.reader),
    without: measureWithout(readMixed(), loadScorer('small'), loadScorer('precise')),
    politeness: measurePoliteness(readPublicSet(folder, 'politeness'), compileLexicon().tone),
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
