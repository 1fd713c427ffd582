import type { Despair } from './despair.ts';
import {
  checked,
  type Fields,
  isRecord,
  list,
  nameOf,
  number,
  record,
  text,
  texts,
  wrong,
} from './fields.ts';
import { isLabel, isTarget, LABELS, TARGETS } from './labels.ts';
import { FEATURE_VERSION } from './model/features.ts';
import { DENSE_KEYS, type TrainedModel } from './model/small.ts';
import type { TermLists } from './rules/lexicon.ts';
import { type PackedTerms, unpackTerms } from './rules/packed-terms.ts';
import type { CompiledRule } from './rules/signals.ts';
import type { LanguageWords } from './text/language.ts';

/** The format that this code reads. */
export const BUNDLE_FORMAT = 4;

/** What people wrote; compiled from shared/lexicon by `npm run rules`. */
export interface CompiledLexicon {
  readonly terms: TermLists;
  readonly rules: readonly CompiledRule[];
  readonly exemptions: readonly string[];
  /** What a customer writes who speaks of ending their own life. */
  readonly despair: Despair;
  /** The language that it is for, as `languages` names it. */
  readonly language: string;
  /** What tells that language from others. */
  readonly languages: LanguageWords;
}

type PackedLists = Readonly<Record<string, PackedTerms>>;

/** A lexicon as the bundle carries it. */
export type PackedLexicon = Omit<CompiledLexicon, 'terms' | 'languages'> & {
  readonly terms: PackedLists;
  readonly languages: PackedLists;
};

const unpackLists = (lists: PackedLists): TermLists =>
  Object.fromEntries(Object.entries(lists).map(([name, packed]) => [name, unpackTerms(packed)]));

/** The lexicon of a bundle that was read. */
export const unpackLexicon = (packed: PackedLexicon): CompiledLexicon => ({
  ...packed,
  terms: unpackLists(packed.terms),
  languages: unpackLists(packed.languages),
});

/** All that it takes to judge drafts in one language. */
export interface LanguagePack {
  readonly model: TrainedModel;
  readonly lexicon: PackedLexicon;
}

/** The one file that the scorer needs: a pack for each language; drafts in others are not judged. */
export interface Bundle {
  readonly format: number;
  readonly packs: readonly LanguagePack[];
}

/**
 * Checks that `value` is a bundle that this code can use.
 * Throws, naming what came and what was expected.
 */
export const readBundle = (value: unknown): Bundle => checked('bundle', value, checkBundle, isBundle);

function checkBundle(value: unknown): void {
  const { format, packs } = isRecord(value) ? value : {};
  if (format === undefined)
    throw new Error(`${nameOf(value)} came, expected an object with format and packs`);
  if (format !== BUNDLE_FORMAT) {
    throw new Error(`format ${format} came, expected ${BUNDLE_FORMAT}; rebuild with "npm run train"`);
  }
  if (!Array.isArray(packs) || packs.length === 0) wrong('packs', packs, 'a list of one pack or more');
  for (const pack of packs) {
    const { model, lexicon } = record(pack, 'packs');
    checkModel(record(model, 'model'));
    checkLexicon(record(lexicon, 'lexicon'));
  }
}

const isBundle = (value: unknown): value is Bundle => isRecord(value);

function checkModel(model: Fields): void {
  if (model.features !== FEATURE_VERSION) {
    throw new Error(
      `made with features ${model.features}, this code has ${FEATURE_VERSION}; rebuild with "npm run train"`,
    );
  }
  const network = record(model.network, 'model.network');
  for (const name of ['bits', 'width', 'filters', 'hidden']) number(network[name], `model.network.${name}`);
  checkPacked(record(network.table, 'model.network.table'), 'model.network.table');
  const dense = record(network.dense, 'model.network.dense');
  for (const key of DENSE_KEYS) {
    checkPacked(record(dense[key], `model.network.dense.${key}`), `model.network.dense.${key}`);
  }
  const calibration = record(model.calibration, 'model.calibration');
  for (const name of ['bias', 'worst', 'whole', 'length']) {
    number(calibration[name], `model.calibration.${name}`);
  }
}

function checkPacked(packed: Fields, where: string): void {
  number(packed.scale, `${where}.scale`);
  text(packed.data, `${where}.data`);
}

function checkLexicon(lexicon: Fields): void {
  for (const part of ['terms', 'languages']) {
    for (const [name, words] of Object.entries(record(lexicon[part], `lexicon.${part}`))) {
      // The first of packed terms has nothing in common with one before it.
      if (typeof words !== 'string' || !/^(?:A|$)/u.test(words))
        wrong(`lexicon.${part}.${name}`, words, 'terms as packTerms gives them');
    }
  }
  texts(lexicon.exemptions, 'lexicon.exemptions');
  const despair = record(lexicon.despair, 'lexicon.despair');
  for (const name of ['patterns', 'except']) texts(despair[name], `lexicon.despair.${name}`);
  if (typeof lexicon.language !== 'string')
    wrong('lexicon.language', lexicon.language, 'a code such as "en"');
  for (const rule of list(lexicon.rules, 'lexicon.rules')) {
    const { id, label, target, because, patterns, except } = record(rule, 'lexicon.rules');
    const where = `lexicon.rules, rule ${id}`;
    if (!isLabel(label)) wrong(`${where}: label`, label, LABELS.join(', '));
    if (!isTarget(target)) wrong(`${where}: target`, target, TARGETS.join(', '));
    text(because, `${where}: because`);
    texts(patterns, `${where}: patterns`);
    if (except !== undefined) texts(except, `${where}: except`);
  }
}
