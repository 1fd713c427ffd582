import type { GoldenReport, SetFigures } from './report.ts';

const show = (value: number | null): string => (value === null ? '' : value.toFixed(3));

const setRow = (name: string, figures: SetFigures): string =>
  `| ${name} | ${figures.texts} | ${show(figures.rocAuc)} | ${show(figures.recallAtTwoPercent)} | ` +
  `${show(figures.recall)} | ${figures.falseAlarms?.toFixed(4) ?? ''} | ${show(figures.calibrationError)} |`;

/** The accuracy table, as README shows it too. */
export function renderAccuracy({ authored, sealed, sets }: GoldenReport): string {
  return [
    '| set | texts | ROC-AUC | recall at 0.02 false alarms | recall at policy | false alarms at policy | calibration error |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    setRow('authored corpus, cross-validated', authored),
    setRow('sealed authored lines', sealed),
    ...Object.entries(sets).map(([set, figures]) => setRow(`${set}, dev`, figures)),
  ].join('\n');
}

/** GOLDEN_REPORT.md: the golden report for people. */
export function renderReportPage(report: GoldenReport): string {
  const { slices, replies, bytes, policy, rightLabel, rightTarget } = report;
  return [
    '# Golden report',
    '',
    'Written by `npm run evaluate`; checks compare with golden-report.json. Do not edit.',
    '',
    `A score from ${policy.flagAt} on is flagged. Authored lines are judged by five-fold cross-validation, near-duplicates`,
    'in one fold, so that no model saw the line that it judges. Those who wrote the rules had seen these lines, though; the',
    'sealed lines, which neither rules nor training saw, are the honest figure. The dev splits of the public sets were not',
    'trained on.',
    '',
    renderAccuracy(report),
    '',
    `Of the authored attacks that are flagged, ${show(rightLabel)} have the right label and ${show(rightTarget)} the right target.`,
    '',
    '## Slices of the authored corpus',
    '',
    '| slice | lines | flagged |',
    '| --- | --- | --- |',
    ...Object.entries(slices).map(
      ([slice, { texts, flagged }]) => `| ${slice} | ${texts} | ${show(flagged)} |`,
    ),
    '',
    "## Agents' replies",
    '',
    `${replies.goodHinted} of ${replies.good} good replies get a suggestion or a warning; ` +
      `${replies.faultyHinted} of ${replies.faulty} faulty ones get a hint.`,
    '',
    '## Size',
    '',
    `The bundle has ${bytes.bundle} bytes, ${bytes.bundleGzip} gzipped.`,
    '',
  ].join('\n');
}
