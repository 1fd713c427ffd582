import { renderModelFiles, writeFiles } from './bundle-file.ts';
import { compileLexicon } from './compile.ts';
import { readCorpus } from './corpus.ts';
import { requireDataFolder } from './paths.ts';
import { trainModel } from './train-model.ts';

// npm run train: learns from the public sets and the authored corpus, and writes shared/model.
const folder = requireDataFolder();
const source = compileLexicon();
const lines = readCorpus();
console.log(`training on ${lines.length} authored lines and the public sets; this takes about two minutes`);
writeFiles(renderModelFiles(source, trainModel(source, lines, folder).model));
console.log('wrote shared/model; now "npm run evaluate"');
