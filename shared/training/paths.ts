import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the parts of the project are. */
export const PATHS = {
  lexicon: fromRoot('shared/lexicon'),
  corpus: fromRoot('shared/corpus'),
  sealed: fromRoot('shared/corpus/sealed'),
  sealedMixed: fromRoot('shared/corpus/sealed-mixed.jsonl'),
  bundle: fromRoot('shared/model/bundle.json'),
  precise: fromRoot('shared/model/precise.bin'),
  tone: fromRoot('shared/model/tone.json'),
  hurtfulWords: fromRoot('shared/model/hurtful-words.json'),
  sizeCurve: fromRoot('shared/model/size-curve.svg'),
  sizeCurveData: fromRoot('shared/evaluation/size-curve.json'),
  rulesPage: fromRoot('shared/model/RULES.md'),
  report: fromRoot('shared/model/golden-report.json'),
  reportPage: fromRoot('shared/model/GOLDEN_REPORT.md'),
  readme: fromRoot('README.md'),
  modelCard: fromRoot('shared/model/MODEL_CARD.md'),
  cache: fromRoot('.cache'),
  kernelSource: fromRoot('shared/precise/multiply.wat'),
  kernel: fromRoot('shared/precise/kernel.ts'),
} as const;

/** The folder of the public sets: `OTHEREND_DATA`, else ../shared/data beside the project; undefined when there is none. */
export function dataFolder(): string | undefined {
  const folder = process.env.OTHEREND_DATA ?? fromRoot('../shared/data');
  if (existsSync(folder)) return folder;
  if (process.env.OTHEREND_DATA !== undefined) {
    throw new Error(
      `OTHEREND_DATA is "${folder}", which does not exist; expected the folder of the public sets`,
    );
  }
  return undefined;
}

/** The folder of the public sets. Throws, saying where it was looked for, when there is none. */
export function requireDataFolder(): string {
  const folder = dataFolder();
  if (folder !== undefined) return folder;
  throw new Error('no public sets found: expected them in ../shared/data, or their folder in OTHEREND_DATA');
}
