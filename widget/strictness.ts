import { POLICIES, type Policy } from '#core';

/** How soon a message is spoken about. */
export const STRICTNESS = ['low', 'usual', 'high'] as const;
export type Strictness = (typeof STRICTNESS)[number];

/**
 * Scores from which on a message is flagged; `usual` is the policy's own. Of the held-out fair lines, which were written
 * to be hard, the small model flags 0.6 % at `low`, 1.9 % at `usual` and 5.6 % at `high`; of the attacks 47, 64 and 76 %.
 */
const LINES = { low: 0.96, high: 0.75 } as const;
const at = (line: number): Policy => ({ ...POLICIES.widget, flagAt: { small: line, precise: line } });
const STRICT: Readonly<Record<Strictness, Policy>> = {
  low: at(LINES.low),
  usual: POLICIES.widget,
  high: at(LINES.high),
};

/** Reads the attribute; anything else than these is the default. */
export const readStrictness = (value: string | null): Strictness =>
  STRICTNESS.find((known) => known === value) ?? 'usual';

/** The widget's policy, drawn as strictly; the same object at every call. */
export const policyOf = (strictness: Strictness): Policy => STRICT[strictness];
