/** What a piece of wording is; the first five carry the Perspective attributes' names. */
export const LABELS = ['profanity', 'insult', 'threat', 'identity_attack', 'sexual', 'incivility'] as const;
export type Label = (typeof LABELS)[number];

/** The labels that an attack on a person can have. */
export const ATTACK_LABELS = [
  'insult',
  'threat',
  'identity_attack',
  'sexual',
] as const satisfies readonly Label[];
export type AttackLabel = (typeof ATTACK_LABELS)[number];

/** Whom or what the wording is about. */
export const TARGETS = ['reader', 'staff', 'group', 'third_party', 'self', 'thing', 'unknown'] as const;
export type Target = (typeof TARGETS)[number];

/** Whether the writer means the words, or negates, quotes or reports them. */
export const VOICES = ['direct', 'negated', 'reported'] as const;
export type Voice = (typeof VOICES)[number];

const listed =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((known) => known === value);

export const isLabel = listed(LABELS);
export const isAttackLabel = listed(ATTACK_LABELS);
export const isTarget = listed(TARGETS);

/** Targets that are people whom a message can hurt. */
export const isPerson = (target: Target): boolean =>
  target === 'reader' || target === 'staff' || target === 'group' || target === 'third_party';
