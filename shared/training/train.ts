import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFindHints } from '../core/advice/hints.ts';
import { type Analyse, createAnalyse } from '../core/analyse.ts';
import { OUTPUT_COUNT } from '../core/model/outputs.ts';
import { readPreciseModel } from '../precise/model-file.ts';
import { layOutNetwork } from '../precise/network.ts';
import { readCalibratingReplies, readMarkedReplies, readPairs } from './agent-corpus.ts';
import { readPreciseFile, renderModelFiles, writeFiles } from './bundle-file.ts';
import { compileLexicon } from './compile.ts';
import { type CorpusLine, readCorpus } from './corpus.ts';
import { type HeldOutSplit, holdOut, holdOutBy } from './held-out.ts';
import { learnHurtfulWords, markedRows } from './hurtful-words.ts';
import { createFastMultiply } from './network/fast-multiply.ts';
import { PATHS, requireDataFolder } from './paths.ts';
import { agentExamples } from './precise/agent-examples.ts';
import { calibratePrecise, UNCALIBRATED } from './precise/calibrate-precise.ts';
import { calibrateReview, UNREVIEWED } from './precise/calibrate-review.ts';
import { compileKernel } from './precise/compile-kernel.ts';
import { measureRounding, UNMEASURED } from './precise/measure-rounding.ts';
import { renderPreciseModel, withCalibration } from './precise/render-model.ts';
import { readTrained, trainAgain } from './precise/train-again.ts';
import { trainAgent } from './precise/train-agent.ts';
import { trainPrecise } from './precise/train-precise.ts';
import { type PublicRow, readTrainingRows } from './public-sets.ts';
import { trainSmall } from './small/train-small.ts';

// npm run train: learns from the public sets, the annotations and the authored corpus, and writes shared/model.
// The small model, some five minutes; with "-- --precise" first the precise one as well, an hour and a half; with
// "-- --again" the committed precise one learns on, half an hour. Either ends with what it answers to agents, on the
// encoder as it is then; with "-- --agent" that alone is learnt, five minutes.
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { precise: flag, again: flag, agent: flag } });
const source = compileLexicon();
const replies = holdOut(readMarkedReplies());
const agent = {
  replies: replies.learnt,
  pairs: holdOutBy(readPairs(), ({ reply }) => reply).learnt,
};

if (values.agent) await learnForAgents();
else await learnAll();
calibrateHints();
console.log('wrote shared/model; now "npm run evaluate"');

async function learnForAgents(): Promise<void> {
  const file = readPreciseFile();
  const { parts, ...header } = readPreciseModel(file);
  const { network } = readTrained(file);
  await trainAgent(
    layOutNetwork(parts).encode,
    network,
    agentExamples(agent, source.lexicon.terms, header.vocabulary),
    await createFastMultiply(2),
  );
  writeFileSync(PATHS.precise, renderPreciseModel(header, network));
}

async function learnAll(): Promise<void> {
  const folder = requireDataFolder();
  const rows = readTrainingRows(folder);
  const split = holdOut(readCorpus());
  const analyse = createAnalyse(source.lexicon);
  if (values.precise || values.again) {
    await learnPrecise(split, rows, analyse);
    await learnForAgents();
  }
  const model = trainSmall(split, rows, analyse);
  writeFiles(renderModelFiles(source, model));
  const words = learnHurtfulWords(markedRows(folder, 'train'));
  writeFiles(new Map([[PATHS.hurtfulWords, `${JSON.stringify(words)}\n`]]));
  const calibration = calibratePrecise(readPreciseFile(), model, split.held, analyse);
  writeFileSync(PATHS.precise, withCalibration(readFileSync(PATHS.precise), { calibration }));
}

async function learnPrecise(
  split: HeldOutSplit<CorpusLine>,
  rows: readonly PublicRow[],
  analyse: Analyse,
): Promise<void> {
  writeFileSync(PATHS.kernel, await compileKernel());
  const sources = { lines: split.learnt, rows, terms: source.lexicon.terms, ...agent };
  const trained = values.precise ? await trainPrecise(sources, analyse) : readTrained(readPreciseFile());
  for (const round of values.precise ? [0, 1] : [0]) await trainAgain(trained, sources, analyse, round);
  const header = {
    vocabulary: trained.vocabulary,
    outputs: OUTPUT_COUNT,
    calibration: UNCALIBRATED,
    review: UNREVIEWED,
  };
  writeFileSync(PATHS.precise, renderPreciseModel({ ...header, rounding: UNMEASURED }, trained.network));
  const texts = split.held.map(({ text }) => text);
  const rounding = await measureRounding(
    readPreciseFile(),
    trained,
    texts,
    analyse,
    await createFastMultiply(2),
  );
  console.log(
    `precise: whole numbers move a logit by ${rounding.mean} on average, ${rounding.largest} at most`,
  );
  writeFileSync(PATHS.precise, renderPreciseModel({ ...header, rounding }, trained.network));
}
function calibrateHints(): void {
  const calibrating = [...replies.held, ...readCalibratingReplies()];
  const findHints = createFindHints(source.tone);
  const review = calibrateReview(readPreciseFile(), calibrating, findHints, source.lexicon.terms);
  writeFileSync(PATHS.precise, withCalibration(readFileSync(PATHS.precise), { review }));
}
