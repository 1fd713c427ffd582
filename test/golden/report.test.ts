import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashInputs, measureAll } from '../../shared/evaluation/measure.ts';
import { renderModelCard } from '../../shared/evaluation/model-card.ts';
import { goldenReport } from '../../shared/evaluation/report.ts';
import { renderReportPage } from '../../shared/evaluation/report-page.ts';
import { fallenFigures } from '../../shared/evaluation/tolerance.ts';
import { loadBundle, renderModelFiles } from '../../shared/training/bundle-file.ts';
import { compileLexicon } from '../../shared/training/compile.ts';
import { readCorpus, readReplies } from '../../shared/training/corpus.ts';
import { dataFolder, PATHS } from '../../shared/training/paths.ts';

const golden = goldenReport.parse(JSON.parse(readFileSync(PATHS.report, 'utf8')));
const folder = dataFolder();
const MINUTES = 60_000;

test('what is compiled is what shared/lexicon says', () => {
  for (const [path, content] of renderModelFiles(compileLexicon(), loadBundle().model)) {
    expect(readFileSync(path, 'utf8') === content, `${path} is stale: "npm run rules"`).toBe(true);
  }
});

test('the model card is that of the golden report', () => {
  expect(readFileSync(PATHS.modelCard, 'utf8')).toBe(renderModelCard(golden));
});

test('the report for people shows the figures of the golden report', () => {
  expect(readFileSync(PATHS.reportPage, 'utf8')).toBe(renderReportPage(golden));
});

test('a fallen figure is noticed', () => {
  const worse = {
    ...golden,
    authored: {
      ...golden.authored,
      rocAuc: (golden.authored.rocAuc ?? 0) - 0.02,
    },
  };
  expect(fallenFigures(golden, worse)).toHaveLength(1);
  expect(fallenFigures(golden, golden)).toEqual([]);
});

describe.skipIf(folder === undefined)('with the public sets at hand', () => {
  // Who has no data can add a rule all the same; who has it brings the figures up to date.
  test('the golden report was made of the committed bundle, tone rules and corpus', () => {
    expect(hashInputs(readCorpus(), readReplies()), 'stale: "npm run evaluate"').toEqual(golden.inputs);
  });

  test(
    'training gives the committed bundle, byte for byte, and no figure falls',
    () => {
      const { report, training, source } = measureAll(folder ?? '');
      expect(fallenFigures(golden, report)).toEqual([]);
      const bundle = renderModelFiles(source, training.model).get(PATHS.bundle);
      expect(bundle === readFileSync(PATHS.bundle, 'utf8'), 'not the bytes that training gives').toBe(true);
    },
    15 * MINUTES,
  );
});
