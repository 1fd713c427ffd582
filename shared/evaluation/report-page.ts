import { MODEL_NAMES } from '#core';
import type { GoldenReport, ModelFigures, SetFigures } from './report.ts';
import { TRAFFIC } from './traffic.ts';

const show = (value: number | null): string => (value === null ? '' : value.toFixed(3));

const setRow = (model: string, name: string, figures: SetFigures): string =>
  `| ${model} | ${name} | ${figures.texts} | ${show(figures.rocAuc)} | ${show(figures.recallAtTwoPercent)} | ` +
  `${show(figures.recall)} | ${figures.falseAlarms?.toFixed(4) ?? ''} | ${show(figures.calibrationError)} |`;

/** The accuracy table, as README shows it too. */
export function renderAccuracy({ models }: GoldenReport): string {
  return [
    '| model | set | texts | ROC-AUC | recall at 0.02 false alarms | recall at policy | false alarms at policy | calibration error |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...MODEL_NAMES.flatMap((model) => [
      setRow(model, 'sealed authored lines', models[model].sealed),
      ...Object.entries(models[model].sealedFiles).map(([file, figures]) =>
        setRow(model, `of them, ${file}`, figures),
      ),
      setRow(model, 'held-out authored lines', models[model].held),
      ...Object.entries(models[model].sets).map(([set, figures]) => setRow(model, `${set}, dev`, figures)),
    ]),
  ].join('\n');
}

/** Precision in simulated traffic, a row for each model. */
export function renderTraffic({ models }: GoldenReport): string {
  return [
    '| model | nudges that are right | 95 % interval | attacks found | angry but fair flagged | civil flagged |',
    '| --- | --- | --- | --- | --- | --- |',
    ...MODEL_NAMES.map((model) => {
      const { precision, low, high, recall, angryFlagged, civilFlagged } = models[model].traffic;
      return (
        `| ${model} | ${show(precision)} | ${show(low)} to ${show(high)} | ${show(recall)} | ` +
        `${angryFlagged.toFixed(4)} | ${civilFlagged.toFixed(5)} |`
      );
    }),
  ].join('\n');
}

/** GOLDEN_REPORT.md: the golden report for people. */
export function renderReportPage(report: GoldenReport): string {
  const { models, replies, pairs, without, politeness, marks, bytes, policy, corpus } = report;
  const pair = (read: (figures: ModelFigures) => string): string =>
    MODEL_NAMES.map((model) => read(models[model])).join(' | ');
  return [
    '# Golden report',
    '',
    'Written by `npm run evaluate`; checks compare with golden-report.json. Do not edit.',
    '',
    `A score from ${policy.flagAt.small} (small) or ${policy.flagAt.precise} (precise) on is flagged. The sealed lines were seen by no training and no tuning;`,
    'the held-out ones were not learnt from, but calibration, settings and policy were chosen by them. The dev splits of',
    "the public sets were not trained on; their labels answer their own question, which is not ours but for ConvAbuse's.",
    '',
    renderAccuracy(report),
    '',
    '## Simulated traffic',
    '',
    `Of all messages ${TRAFFIC.attacks * 100} % attacks (sealed), ${TRAFFIC.angry * 100} % angry or otherwise near the line but fair (sealed, all fair slices but`,
    'civil), the rest civil turns (MultiDoGO, dev).',
    '',
    renderTraffic(report),
    '',
    '## Slices of the sealed lines',
    '',
    '| slice | lines | flagged by small | flagged by precise |',
    '| --- | --- | --- | --- |',
    ...Object.entries(models.small.slices).map(
      ([slice, { texts }]) =>
        `| ${slice} | ${texts} | ${pair(({ slices }) => show(Object.entries(slices).find(([name]) => name === slice)?.[1].flagged ?? null))} |`,
    ),
    '',
    '## Functional cases',
    '',
    '| behaviour | cases | right by small | right by precise |',
    '| --- | --- | --- | --- |',
    ...Object.entries(models.small.behaviours).map(
      ([behaviour, { texts }]) =>
        `| ${behaviour} | ${texts} | ${pair(({ behaviours }) => show((behaviours[behaviour]?.right ?? 0) / texts))} |`,
    ),
    '',
    '## Further',
    '',
    '| | small | precise |',
    '| --- | --- | --- |',
    `| sealed attacks that are flagged: right label | ${pair(({ rightLabel }) => show(rightLabel))} |`,
    `| the same: right target | ${pair(({ rightTarget }) => show(rightTarget))} |`,
    `| mean difference in score between sentences that differ in the identity named | ${pair(({ identityDifference }) => identityDifference.toFixed(4))} |`,
    '',
    `${corpus.learnt} authored lines were learnt from, ${corpus.held} held out, ${corpus.sealed} sealed. ${corpus.annotated} public messages were read one by one,`,
    `${corpus.agreement.texts} of them by a second reader: the same on "hostile or not" in ${show(corpus.agreement.same)}, Cohen's kappa ${show(corpus.agreement.kappa)}.`,
    '',
    `Words marked as what makes a text toxic, beside readers' marks (toxic_spans, dev, ${marks.texts} texts): F1 by character ${show(marks.f1)}.`,
    '',
    '## Without the attack',
    '',
    `Of ${without.messages} messages written to judge this, each a case with an attack in it, ${without.flagged} are flagged by the small model; ${without.offered} of these get an offer without it.`,
    `In ${without.clean} of the offers nothing of the attack is left, by its words and by the precise model; in ${without.whole} every figure outside it is there, in ${without.kept} also each thing, name, date and request that the writer listed.`,
    '',
    "## Agents' replies",
    '',
    `${replies.goodHinted} of ${replies.good} good replies get a suggestion or a warning; ` +
      `${replies.faultyHinted} of ${replies.faulty} faulty ones get a hint, ${replies.rightKind} one of the right kind.`,
    '',
    `Of ${pairs.pairs} customers' messages with replies: ${pairs.acknowledgedRight} replies are read right as acknowledging the feeling or the harm, or not;`,
    `how upset the customer is, in four levels: ${pairs.levelRight} right, ${pairs.levelNear} at most one level off.`,
    '',
    `Politeness strategies beside readers' scores (politeness set, dev, ${politeness.texts} requests): Spearman's correlation ${show(politeness.spearman)}.`,
    '',
    '## Size',
    '',
    `The bundle has ${bytes.bundle} bytes, ${bytes.bundleGzip} gzipped; core and bundle built together ${bytes.coreAndBundleGzip} gzipped. ` +
      `The precise model has ${bytes.precise} bytes.`,
    '',
  ].join('\n');
}
