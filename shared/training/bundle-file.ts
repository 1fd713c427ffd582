import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
  BUNDLE_FORMAT,
  type Bundle,
  type CompiledLexicon,
  type PackedLexicon,
  readBundle,
  unpackLexicon,
} from '../core/bundle.ts';
import type { TrainedModel } from '../core/model/small.ts';
import type { HurtfulWords } from '../core/perspective/words.ts';
import { DISGUISED_LISTS } from '../core/rules/lexicon.ts';
import { packTerms } from '../core/rules/packed-terms.ts';
import type { LexiconSource } from './compile.ts';
import { PATHS } from './paths.ts';
import { renderRulesPage } from './rules-page.ts';

/** The committed bundle. Throws where it is missing or broken. */
export function loadBundle(): Bundle {
  if (!existsSync(PATHS.bundle))
    throw new Error(`${PATHS.bundle} does not exist; make it with "npm run train"`);
  return readBundle(JSON.parse(readFileSync(PATHS.bundle, 'utf8')));
}

/** What the committed bundle has for English. Throws where it has nothing. */
export function loadPack(): { readonly model: TrainedModel; readonly lexicon: CompiledLexicon } {
  const pack = loadBundle().packs.find(({ lexicon }) => lexicon.language === 'en');
  if (pack === undefined) throw new Error(`${PATHS.bundle}: expected a pack for "en"`);
  return { model: pack.model, lexicon: unpackLexicon(pack.lexicon) };
}

/** The bytes of the committed precise model. Throws where it is missing. */
export function readPreciseFile(): ArrayBuffer {
  if (!existsSync(PATHS.precise))
    throw new Error(`${PATHS.precise} does not exist; make it with "npm run train"`);
  const { buffer, byteOffset, byteLength } = readFileSync(PATHS.precise);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The committed words of the Perspective adapter. Throws where they are missing or broken. */
export const loadHurtfulWords = (): HurtfulWords =>
  hurtfulWords.parse(JSON.parse(readFileSync(PATHS.hurtfulWords, 'utf8')));

const hurtfulWords = z.strictObject({
  weights: z.strictObject({ bias: z.number(), share: z.number(), length: z.number(), other: z.number() }),
  shares: z.record(z.string(), z.number().min(0).max(1)),
});

const packLists = (lists: CompiledLexicon['terms']): PackedLexicon['terms'] =>
  Object.fromEntries(
    Object.entries(lists).map(([name, terms]) => [
      name,
      packTerms(ORDERED.has(name) ? terms : terms.toSorted()),
    ]),
  );

/** Of these the first that fits a disguise counts. */
const ORDERED: ReadonlySet<string> = new Set(DISGUISED_LISTS);

/** In a compressed script, alternatives in the order of their letters take less. */
const ordered = (pattern: string): string =>
  pattern
    .split(' ')
    .map((element) => (/^[a-z'|@-]+$/u.test(element) ? element.split('|').sort().join('|') : element))
    .join(' ');

/** A lexicon as the bundle carries it; made for size. */
export const packLexicon = ({ terms, languages, rules, ...rest }: CompiledLexicon): PackedLexicon => ({
  ...rest,
  terms: packLists(terms),
  languages: packLists(languages),
  rules: rules.map((rule) => ({ ...rule, patterns: rule.patterns.map(ordered) })),
});

/** What `npm run rules` and `npm run train` write: file contents by path. */
export function renderModelFiles(source: LexiconSource, model: TrainedModel): Map<string, string> {
  const bundle: Bundle = {
    format: BUNDLE_FORMAT,
    packs: [{ model, lexicon: packLexicon(source.lexicon) }],
  };
  return new Map([
    [PATHS.bundle, `${JSON.stringify(bundle)}\n`],
    [PATHS.tone, `${JSON.stringify(source.tone)}\n`],
    [PATHS.rulesPage, renderRulesPage(source)],
  ]);
}

/** Writes the files, making folders where needed. */
export function writeFiles(files: ReadonlyMap<string, string>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
