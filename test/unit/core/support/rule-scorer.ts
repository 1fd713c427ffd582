import { createScorer, type Policy, type Scorer } from '#core';
import { BUNDLE_FORMAT, type Bundle } from '../../../../shared/core/bundle.ts';
import { ATTACK_LABELS, isPerson, TARGETS } from '../../../../shared/core/labels.ts';
import { EVIDENCE_SIZE, evidenceOf } from '../../../../shared/core/model/evidence.ts';
import { FEATURE_VERSION } from '../../../../shared/core/model/features.ts';
import { encodeWeight, type PackedWeights } from '../../../../shared/core/model/weights.ts';
import type { CompiledRule, Signal } from '../../../../shared/core/rules/signals.ts';
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
const NO_WEIGHTS: PackedWeights = {
  bits: 1,
  scale: 1,
  bias: 0,
  data: encodeWeight(0).repeat(2),
  evidence: Array.from({ length: EVIDENCE_SIZE }, () => 0),
};
const ATTACK: PackedWeights = {
  ...NO_WEIGHTS,
  bias: -5,
  evidence: NO_WEIGHTS.evidence.map((_, index) => (BELIEVED.includes(index) ? 10 : 0)),
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

/** The bundle of the rule-believing model, with the small lexicon of the tests. */
export const RULE_BUNDLE: Bundle = {
  format: BUNDLE_FORMAT,
  model: {
    features: FEATURE_VERSION,
    attack: ATTACK,
    kinds: { threat: NO_WEIGHTS, identity_attack: NO_WEIGHTS, sexual: NO_WEIGHTS },
    calibration: { bias: 0, worst: 1, whole: 0, length: 0 },
  },
  lexicon: {
    terms: TERMS,
    rules: RULES,
    exemptions: ['kill the process'],
    languages: {
      en: ['is', 'my', 'where', 'you', 'the', 'are', 'and', 'it', 'please', 'order', 'i', 'to', 'a'],
      de: ['ist', 'mein', 'wo', 'sie', 'das', 'und', 'ein', 'bitte'],
    },
  },
};

/** Flags exactly the drafts in which a rule or a listed term attacks a person. */
export const ruleScorer: Scorer = createScorer(RULE_BUNDLE);
export const POLICY: Policy = { flagAt: 0.5, showAt: 0.5 };
