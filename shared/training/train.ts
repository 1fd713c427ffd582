import { createAnalyse } from '../core/analyse.ts';
import { FEATURE_VERSION } from '../core/model/features.ts';
import { renderModelFiles, writeFiles } from './bundle-file.ts';
import { calibrate } from './calibrate.ts';
import { compileLexicon } from './compile.ts';
import { readCorpus } from './corpus.ts';
import { crossValidate } from './cross-validate.ts';
import { authoredExamples, publicExamples } from './examples.ts';
import { fitAttack, fitKinds } from './fit.ts';
import { packWeights } from './pack.ts';
import { dataFolder } from './paths.ts';

// npm run train: learns from the public sets and the authored corpus, and writes shared/model.
const folder = dataFolder();
if (folder === undefined) {
  throw new Error('no public sets: put them into ../shared/data, or name their folder in OTHEREND_DATA');
}
const source = compileLexicon();
const analyse = createAnalyse(source.lexicon);
const lines = readCorpus();
const publicSets = publicExamples(folder, analyse);
console.log(`${lines.length} authored lines, ${publicSets.length} public ones`);
const calibration = calibrate(crossValidate(lines, publicSets, analyse));
const examples = [...publicSets, ...lines.flatMap((line) => authoredExamples(line, analyse))];
const attack = packWeights(fitAttack(examples));
const { threat, identity_attack, sexual } = fitKinds(examples);
writeFiles(
  renderModelFiles(source, {
    features: FEATURE_VERSION,
    attack,
    kinds: {
      threat: packWeights(threat),
      identity_attack: packWeights(identity_attack),
      sexual: packWeights(sexual),
    },
    calibration,
  }),
);
console.log('wrote shared/model; now "npm run evaluate"');
