import { createScorer, type Policy, type Scorer } from '#core';
import {
  BUNDLE_FORMAT,
  type Bundle,
  type CompiledLexicon,
  type LanguagePack,
} from '../../../../shared/core/bundle.ts';
import { ATTACK_LABELS, isPerson, TARGETS } from '../../../../shared/core/labels.ts';
import { EVIDENCE_SIZE, evidenceOf } from '../../../../shared/core/model/evidence.ts';
import { FEATURE_VERSION } from '../../../../shared/core/model/features.ts';
import { OUTPUT_COUNT, OUTPUTS } from '../../../../shared/core/model/outputs.ts';
import { encodeNumber, type PackedNumbers } from '../../../../shared/core/model/packed.ts';
import { denseSizes, type PackedNetwork, tableRows } from '../../../../shared/core/model/small.ts';
import type { CompiledRule, Signal } from '../../../../shared/core/rules/signals.ts';
import { packLexicon } from '../../../../shared/training/bundle-file.ts';
import { TERMS } from './lexicon.ts';

// A bundle whose model believes the signals and nothing else, so that tests of what follows the model do not
// change when it is trained anew.
const PEOPLE = TARGETS.filter(isPerson);
const BELIEVED = ATTACK_LABELS.flatMap((label) =>
  PEOPLE.flatMap((target) =>
    evidenceOf([
      {
        start: 0,
        end: 1,
        source: 'test',
        label,
        target,
        voice: 'direct',
        because: 'is a test',
      } satisfies Signal,
    ]),
  ),
);
const packed = (wholes: readonly number[], scale = 1): PackedNumbers => ({
  scale,
  data: wholes.map(encodeNumber).join(''),
});
const zeros = (count: number): PackedNumbers => packed(Array<number>(count).fill(0));

const SIZES = { width: 1, filters: 1, hidden: 1 } as const;
const BITS = 1;
const COUNTS = denseSizes({ ...SIZES, outputs: OUTPUT_COUNT });
const atAttack = (value: number): PackedNumbers =>
  packed(Array.from({ length: OUTPUT_COUNT }, (_, at) => (at === OUTPUTS.attack ? value : 0)));

/** Every believed kind of signal adds 10 to the one hidden number; the words add nothing. */
const NETWORK: PackedNetwork = {
  ...SIZES,
  bits: BITS,
  table: zeros(tableRows(BITS) * SIZES.width),
  dense: {
    first: zeros(COUNTS.first),
    firstBias: zeros(COUNTS.firstBias),
    second: zeros(COUNTS.second),
    secondBias: zeros(COUNTS.secondBias),
    toHidden: zeros(COUNTS.toHidden),
    hiddenBias: zeros(COUNTS.hiddenBias),
    evidence: packed(
      Array.from({ length: EVIDENCE_SIZE }, (_, kind) => (BELIEVED.includes(kind) ? 1 : 0)),
      10,
    ),
    toOutputs: atAttack(1),
    outputsBias: atAttack(-5),
  },
};

const RULES: readonly CompiledRule[] = [
  {
    id: 'you-insult',
    label: 'insult',
    target: 'reader',
    because: 'calls the reader names',
    patterns: ['you are !not *3 @insult-noun|@insult-adjective', 'you|u @insult-adjective? @insult-noun'],
  },
  {
    id: 'threat',
    label: 'threat',
    target: 'reader',
    because: 'threatens the reader',
    patterns: ['i will find you'],
    except: ['i will find you a'],
  },
];

/** The small lexicon of the tests. */
export const LEXICON: CompiledLexicon = {
  terms: TERMS,
  rules: RULES,
  exemptions: ['kill the process'],
  despair: { patterns: ['i want to die'], except: ['want to die laughing'] },
  language: 'en',
  languages: {
    en: ['is', 'my', 'where', 'you', 'the', 'are', 'and', 'it', 'please', 'order', 'i', 'to', 'a'],
    de: ['ist', 'mein', 'wo', 'sie', 'das', 'und', 'ein', 'bitte'],
  },
};

/** The bundle of the rule-believing model. */
export const RULE_PACK: LanguagePack = {
  model: {
    features: FEATURE_VERSION,
    network: NETWORK,
    calibration: { bias: 0, worst: 1, whole: 0, length: 0 },
  },
  lexicon: packLexicon(LEXICON),
};
export const RULE_BUNDLE: Bundle = { format: BUNDLE_FORMAT, packs: [RULE_PACK] };

/** Flags exactly the drafts in which a rule or a listed term attacks a person. */
export const ruleScorer: Scorer = createScorer(RULE_BUNDLE);
/** A policy with one line for every model. */
export const policyAt = (line: number, showAt = 0.5): Policy => ({
  flagAt: { small: line, precise: line },
  showAt,
  keepBelow: 0.5,
  doubtAt: 0.5,
});
export const POLICY: Policy = policyAt(0.5);
