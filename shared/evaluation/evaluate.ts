import { readFileSync } from 'node:fs';
import { writeFiles } from '../training/bundle-file.ts';
import { readCorpus } from '../training/corpus.ts';
import { PATHS, requireDataFolder } from '../training/paths.ts';
import { buildSpeed, measureInNode, messagesOf300, showTiming } from './built-speed.ts';
import { measureAll } from './measure.ts';
import { renderModelCard } from './model-card.ts';
import { renderAccuracy, renderReportPage } from './report-page.ts';
import { readSizeCurve, renderSizeCurve } from './size-curve.ts';

/** README with its accuracy table replaced. */
const withAccuracy = (readme: string, table: string): string =>
  readme.replace(/(<!-- accuracy -->)[\s\S]*(<!-- \/accuracy -->)/u, `$1\n${table}\n$2`);

// npm run evaluate: measures the committed models, and prints and writes the golden report.
const report = await measureAll(requireDataFolder());
const page = renderReportPage(report);
const curve = readSizeCurve(report);
writeFiles(
  new Map([
    [PATHS.report, `${JSON.stringify(report, null, 2)}\n`],
    [PATHS.reportPage, page],
    [PATHS.modelCard, renderModelCard(report, curve)],
    [PATHS.sizeCurve, renderSizeCurve(curve)],
    [PATHS.readme, withAccuracy(readFileSync(PATHS.readme, 'utf8'), renderAccuracy(report))],
  ]),
);
console.log(page);
const messages = messagesOf300(readCorpus()).slice(0, 500);
for (const timing of await measureInNode(await buildSpeed(), messages))
  console.log(showTiming('Node', timing));
