import { loadPack, renderModelFiles, writeFiles } from './bundle-file.ts';
import { compileLexicon } from './compile.ts';

// npm run rules: compiles shared/lexicon into shared/model, with the trained weights as they are.
const source = compileLexicon();
writeFiles(renderModelFiles(source, loadPack().model));
console.log(
  `compiled ${source.lexicon.rules.length} customer rules, ${source.tone.rules.length} tone rules, ` +
    `${source.lexicon.exemptions.length} exemptions`,
);
