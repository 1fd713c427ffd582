import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAnalyse } from '../../shared/core/analyse.ts';
import { measureAgreement } from '../../shared/evaluation/agreement.ts';
import {
  hashInputs,
  judgeSealed,
  loadPreciseParts,
  loadScorer,
  measureModel,
  measurePairs,
  measureReplies,
} from '../../shared/evaluation/measure.ts';
import { renderModelCard } from '../../shared/evaluation/model-card.ts';
import { figuresOf, goldenReport } from '../../shared/evaluation/report.ts';
import { renderReportPage } from '../../shared/evaluation/report-page.ts';
import { readSizeCurve, renderSizeCurve } from '../../shared/evaluation/size-curve.ts';
import { fallenFigures, fallenModelFigures } from '../../shared/evaluation/tolerance.ts';
import { measureWithout, readMixed } from '../../shared/evaluation/without.ts';
import { readSealedPairs, readSealedReplies } from '../../shared/training/agent-corpus.ts';
import { readAnnotations } from '../../shared/training/annotations.ts';
import { loadPack, renderModelFiles } from '../../shared/training/bundle-file.ts';
import { compileLexicon } from '../../shared/training/compile.ts';
import { readCorpus } from '../../shared/training/corpus.ts';
import { holdOut } from '../../shared/training/held-out.ts';
import { dataFolder, PATHS } from '../../shared/training/paths.ts';
import { readTrainingRows } from '../../shared/training/public-sets.ts';
import { trainSmall } from '../../shared/training/small/train-small.ts';

const golden = goldenReport.parse(JSON.parse(readFileSync(PATHS.report, 'utf8')));
const folder = dataFolder();
const MINUTES = 60_000;

test('what is compiled is what shared/lexicon says', () => {
  for (const [path, content] of renderModelFiles(compileLexicon(), loadPack().model)) {
    expect(readFileSync(path, 'utf8') === content, `${path} is stale: "npm run rules"`).toBe(true);
  }
});

test('the model card is that of the golden report and the size curve', () => {
  expect(readFileSync(PATHS.modelCard, 'utf8')).toBe(renderModelCard(golden, readSizeCurve(golden)));
});

test('the picture of the size curve shows its points, one of them chosen', () => {
  const curve = readSizeCurve(golden);
  expect(readFileSync(PATHS.sizeCurve, 'utf8')).toBe(renderSizeCurve(curve));
  expect(curve.filter(({ chosen }) => chosen)).toHaveLength(1);
});

test('the report for people shows the figures of the golden report', () => {
  expect(readFileSync(PATHS.reportPage, 'utf8')).toBe(renderReportPage(golden));
});

test('a fallen figure is noticed, of either model', () => {
  for (const model of ['small', 'precise'] as const) {
    const figures = golden.models[model];
    const sealed = { ...figures.sealed, rocAuc: (figures.sealed.rocAuc ?? 0) - 0.02 };
    const worse = { ...golden, models: { ...golden.models, [model]: { ...figures, sealed } } };
    const fallen = [expect.stringContaining(`${model}: sealed ROC-AUC was`)];
    expect(fallenFigures(golden, worse)).toEqual(fallen);
    expect(fallenModelFigures(model, golden, worse.models[model])).toEqual(fallen);
  }
  expect(fallenFigures(golden, golden)).toEqual([]);
});

test('a missing figure is noticed', () => {
  const { small } = golden.models;
  const missing = { ...small, sealed: { ...small.sealed, recall: null } };
  expect(fallenModelFigures('small', golden, missing)).toEqual(['small: sealed recall at policy is missing']);
});

describe.skipIf(folder === undefined)('with the public sets at hand', () => {
  // Who has no data can add a rule all the same; who has it brings the figures up to date.
  test('the golden report was made of the committed models, tone rules and corpus', () => {
    expect(hashInputs(readCorpus(), readSealedReplies()), 'stale: "npm run evaluate"').toEqual(golden.inputs);
  });

  test('the golden report counts the lines and the readings that are there', () => {
    const { learnt, held } = holdOut(readCorpus());
    const first = readAnnotations('first-reading');
    expect({
      learnt: learnt.length,
      held: held.length,
      sealed: readCorpus(PATHS.sealed).length,
      annotated: first.size,
      agreement: measureAgreement(first, readAnnotations('second-reading')),
    }).toEqual(golden.corpus);
  });

  test(
    'training gives the committed bundle, byte for byte',
    () => {
      const source = compileLexicon();
      const rows = readTrainingRows(folder ?? '');
      const model = trainSmall(holdOut(readCorpus()), rows, createAnalyse(source.lexicon));
      const bundle = renderModelFiles(source, model).get(PATHS.bundle);
      expect(bundle === readFileSync(PATHS.bundle, 'utf8'), 'not the bytes that training gives').toBe(true);
    },
    15 * MINUTES,
  );

  test(
    'no figure of the small model falls',
    () => {
      const now = measureModel(loadScorer('small'), folder ?? '');
      expect(fallenModelFigures('small', golden, now)).toEqual([]);
    },
    5 * MINUTES,
  );

  test(
    'no figure of the sealed lines falls by the precise model',
    () => {
      // All of its figures take a quarter of an hour: the others stay as they were.
      const { precise } = golden.models;
      const sealed = figuresOf(judgeSealed(loadScorer('precise')));
      expect(fallenModelFigures('precise', golden, { ...precise, sealed })).toEqual([]);
    },
    10 * MINUTES,
  );

  test('no more good replies get a hint, no fewer faulty ones, and customers are read as well', () => {
    const { review, reader } = loadPreciseParts();
    const replies = measureReplies(readSealedReplies(), review);
    const pairs = measurePairs(readSealedPairs(), reader);
    expect(fallenFigures(golden, { ...golden, replies, pairs })).toEqual([]);
  });

  test(
    'taking the attack out leaves no more of it, and loses no more of the rest',
    () => {
      const without = measureWithout(readMixed(), loadScorer('small'), loadScorer('precise'));
      expect(fallenFigures(golden, { ...golden, without })).toEqual([]);
    },
    5 * MINUTES,
  );
});
