import type { AttackLabel, Step } from '#core';
import type { CustomerReading } from './reading.ts';

type Upset = NonNullable<CustomerReading['upset']>;

/** How upset a customer is, in words; nothing is said of a calm one. */
export const UPSET_NAMES = {
  calm: '',
  tense: 'Tense',
  upset: 'Upset',
  furious: 'Furious',
} as const satisfies Record<Upset, string>;

/** What helps with an upset customer, in this order. */
export const STEP_NAMES = {
  name: 'Name what it was like',
  own: 'Own it',
  next: 'Say what comes next',
} as const satisfies Record<Step, string>;

/** Kinds of hostile messages, as an agent calls them. */
export const ATTACK_NAMES = {
  insult: 'Insults',
  threat: 'Threats',
  identity_attack: 'Attacks on what somebody is',
  sexual: 'Sexual remarks',
} as const satisfies Record<AttackLabel, string>;
