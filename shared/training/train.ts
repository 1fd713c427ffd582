import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnalyse } from '../core/analyse.ts';
import { renderModelFiles, writeFiles } from './bundle-file.ts';
import { compileLexicon } from './compile.ts';
import { readCorpus } from './corpus.ts';
import { holdOut } from './held-out.ts';
import { PATHS, requireDataFolder } from './paths.ts';
import { compileKernel } from './precise/compile-kernel.ts';
import { buildPrecise } from './precise/build-precise.ts';
import { readTrainingRows } from './public-sets.ts';
import { trainSmall } from './small/train-small.ts';

// npm run train: learns from the public sets, the annotations and the authored corpus, and writes shared/model.
// The small model, about four minutes; with "-- --precise" the precise one as well, about an hour.
const { values } = parseArgs({ options: { precise: { type: 'boolean', default: false } } });
const source = compileLexicon();
const split = holdOut(readCorpus());
const rows = readTrainingRows(requireDataFolder());
const analyse = createAnalyse(source.lexicon);
const model = trainSmall(split, rows, analyse);
writeFiles(renderModelFiles(source, model));
if (values.precise) {
  writeFileSync(PATHS.kernel, await compileKernel());
  writeFileSync(PATHS.precise, await buildPrecise(split, rows, source.lexicon, model));
}
console.log('wrote shared/model; now "npm run evaluate"');
