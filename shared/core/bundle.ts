import { FEATURE_VERSION } from './model/features.ts';
import type { PackedWeights } from './model/weights.ts';
import type { TermLists } from './rules/lexicon.ts';
import type { CompiledRule } from './rules/signals.ts';
import type { LanguageWords } from './text/language.ts';

/** The format that this code reads. */
export const BUNDLE_FORMAT = 1;

/** Labels that a model tells apart; what none of them claims is an insult. */
export const KINDS = ['threat', 'identity_attack', 'sexual'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * From raw sums to a calibrated logit:
 * `bias + worst * worstSentence + whole * wholeMessage + length * ln(sentences)`.
 */
export interface Calibration {
  readonly bias: number;
  readonly worst: number;
  readonly whole: number;
  readonly length: number;
}

/** What was learnt; written by `npm run train`. */
export interface TrainedModel {
  readonly features: number;
  readonly attack: PackedWeights;
  readonly kinds: Readonly<Record<Kind, PackedWeights>>;
  readonly calibration: Calibration;
}

/** What people wrote; compiled from shared/lexicon by `npm run rules`. */
export interface CompiledLexicon {
  readonly terms: TermLists;
  readonly rules: readonly CompiledRule[];
  readonly exemptions: readonly string[];
  readonly languages: LanguageWords;
}

/** The one file that the scorer needs. */
export interface Bundle {
  readonly format: number;
  readonly model: TrainedModel;
  readonly lexicon: CompiledLexicon;
}

/**
 * Checks that `value` is a bundle that this code can use.
 * Throws, naming what came and what was expected.
 */
export function readBundle(value: unknown): Bundle {
  if (!isBundle(value)) {
    throw new Error(`bundle: ${nameOf(value)} came, expected an object with format, model and lexicon`);
  }
  if (value.format !== BUNDLE_FORMAT) {
    throw new Error(
      `bundle: format ${value.format} came, expected ${BUNDLE_FORMAT}; rebuild with "npm run train"`,
    );
  }
  if (value.model.features !== FEATURE_VERSION) {
    throw new Error(
      `bundle: made with features ${value.model.features}, this code has ${FEATURE_VERSION}; rebuild with "npm run train"`,
    );
  }
  for (const [name, number] of Object.entries(value.model.calibration)) {
    if (!Number.isFinite(number))
      throw new Error(`bundle: calibration.${name} is ${number}, expected a number`);
  }
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPacked = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.data === 'string' &&
  typeof value.bits === 'number' &&
  typeof value.scale === 'number' &&
  typeof value.bias === 'number' &&
  Array.isArray(value.evidence);

function isBundle(value: unknown): value is Bundle {
  if (!isRecord(value) || typeof value.format !== 'number') return false;
  const { model, lexicon } = value;
  if (!isRecord(model) || !isRecord(lexicon)) return false;
  const { kinds } = model;
  return (
    typeof model.features === 'number' &&
    isPacked(model.attack) &&
    isRecord(model.calibration) &&
    isRecord(kinds) &&
    KINDS.every((kind) => isPacked(kinds[kind])) &&
    isRecord(lexicon.terms) &&
    Array.isArray(lexicon.rules) &&
    Array.isArray(lexicon.exemptions) &&
    isRecord(lexicon.languages)
  );
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (!isRecord(value)) return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'nothing'}`;
}
